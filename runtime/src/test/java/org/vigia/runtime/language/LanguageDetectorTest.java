package org.vigia.runtime.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigia.contract.Language;

class LanguageDetectorTest {
  private final LanguageDetector detector = new LanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | The court held that the government had not shown why the men could not be brought"
            + " back.",
        "es | El tribunal sostuvo que el gobierno no había demostrado por qué no se podía traer de"
            + " vuelta a los hombres.",
        "und | O tribunal decidiu que o governo não demonstrou por que os homens não podiam ser"
            + " trazidos de volta.",
        "und | Le tribunal a estimé que le gouvernement n'avait pas démontré pourquoi les hommes ne"
            + " pouvaient pas revenir.",
        "und | Il tribunale ha stabilito che il governo non ha dimostrato perché gli uomini non"
            + " potevano tornare.",
        "und | Das Gericht befand, dass die Regierung nicht gezeigt habe, warum die Männer nicht"
            + " zurückkehren konnten.",
        "und | El tribunal va considerar que el govern no havia demostrat per què els homes no"
            + " podien tornar amb avió.",
        "und | Суд постановил, что правительство не доказало свою правоту по этому делу.",
        "und | 法院认为政府没有证明为什么这些人不能被带回来。",
        "en | Judge halts removal flights",
        "es | Juez detiene vuelos de expulsión",
      })
  void tellsLanguagesApart(String expected, String text) {
    assertThat(detector.detect(text)).isEqualTo(Language.ofId(expected));
  }

  @Test
  void takesTheHintWhereTheTextIsTooShortToDecide() {
    assertThat(detector.detect("CECOT", Language.SPANISH)).isEqualTo(Language.SPANISH);
    assertThat(detector.detect("", Language.ENGLISH)).isEqualTo(Language.ENGLISH);
  }

  @Test
  void doesNotLetTheHintOutvoteTheText() {
    assertThat(
            detector.detect(
                "Las autoridades confirmaron que los detenidos fueron trasladados el viernes.",
                Language.ENGLISH))
        .isEqualTo(Language.SPANISH);
  }

  @Test
  void findsNothingInTextWithoutWords() {
    assertThat(detector.analyse("12 345 --- !!").confidence()).isZero();
  }
}
