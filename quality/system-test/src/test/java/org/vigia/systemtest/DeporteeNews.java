package org.vigia.systemtest;

import java.util.List;

/**
 * Articles that each tell one new figure of a series of its own: arrivals and payments, country by
 * country.
 */
final class DeporteeNews {
  private record Country(String name, String people, String city) {}

  private static final List<Country> COUNTRIES =
      List.of(
          new Country("Guatemala", "Guatemalans", "Guatemala City"),
          new Country("Honduras", "Hondurans", "San Pedro Sula"),
          new Country("Nicaragua", "Nicaraguans", "Managua"),
          new Country("Ecuador", "Ecuadorians", "Guayaquil"),
          new Country("Colombia", "Colombians", "Medellín"),
          new Country("Mexico", "Mexicans", "Villahermosa"),
          new Country("Peru", "Peruvians", "Lima"),
          new Country("Venezuela", "Venezuelans", "Caracas"),
          new Country("Costa Rica", "Costa Ricans", "San José"),
          new Country("Haiti", "Haitians", "Cap-Haïtien"),
          new Country("Cuba", "Cubans", "Havana"),
          new Country("Brazil", "Brazilians", "Belo Horizonte"),
          new Country("Jamaica", "Jamaicans", "Kingston"),
          new Country("Ghana", "Ghanaians", "Accra"),
          new Country("Rwanda", "Rwandans", "Kigali"),
          new Country("Uganda", "Ugandans", "Entebbe"));

  /** How many different ones there are. */
  static final int MOST = 2 * COUNTRIES.size();

  /**
   * @param body HTML
   */
  record Piece(String title, String body) {}

  private DeporteeNews() {}

  /**
   * The n-th article.
   *
   * @param number from 0, less than {@link #MOST}
   */
  static Piece piece(int number) {
    Country country = COUNTRIES.get(number % COUNTRIES.size());
    return number < COUNTRIES.size() ? arrivals(country, number) : payment(country, number);
  }

  private static Piece arrivals(Country country, int number) {
    return new Piece(
        "Deportation flight lands in " + country.city(),
        """
        <p>A plane that took off from Alexandria, Louisiana, brought %d deported %s home to %s on Tuesday,
        the migration office said.</p>
        <p>Volunteers handed out coffee in the reception hall of the airport while relatives waited behind a
        fence. Most of the passengers had been arrested at work by Immigration and Customs Enforcement, and a
        lawyer said that she would ask a court to look at their deportation orders.</p>
        """
            .formatted(111 + 7 * number, country.people(), country.name()));
  }

  private static Piece payment(Country country, int number) {
    return new Piece(
        country.name() + " and Washington talk about deportees",
        """
        <p>The United States will pay %s $%d.5 million for a shelter for deportees, according to a text that
        both governments made public.</p>
        <p>The shelter is to stand near the airport. Lawyers for deported people said that they had not been
        heard.</p>
        """
            .formatted(country.name(), 3 + number));
  }
}
