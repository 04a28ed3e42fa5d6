package org.vigia.runtime.language;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The commonest function words of the languages that the press of the Americas and Europe is
 * written in. A word weighs the less the more of these languages share it.
 */
final class FunctionWords {
  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Map<Tongue, String> LISTS = new EnumMap<>(Tongue.class);

  static {
    LISTS.put(
        Tongue.ENGLISH,
        """
        the of and to in a is that for it as was with be by on not he his but at are this have from or had an they
        which one you were all her she there would their we him been has when who will no more if out so up said what
        its about than into them can only other time new some could these two may first then do any like my now over
        such our man me even most made after also did many off before must well back through years where much your way
        down should because long each just those people mr how too little state very world still see men work here
        between both being under never same another know while last might us since against without during until
        whose whom upon says told more's says according government its it's don't didn't isn't wasn't who's
        """);
    LISTS.put(
        Tongue.SPANISH,
        """
        de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque
        esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra
        otros ese eso ante ellos e esto antes algunos qué unos yo otro otras otra él tanto esa estos mucho quienes nada
        muchos cual poco ella estar estas algunas algo nosotros fue han ha son está están ser es era había fueron sido
        tiene tienen según dijo señaló aseguró explicó tras mientras aunque así sólo solo además hace años dos tres
        parte gobierno país personas puede pueden hacia mediante cada luego aún después
        """);
    LISTS.put(
        Tongue.PORTUGUESE,
        """
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua
        ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus
        quem nas me esse eles estão você tinha foram essa num nem suas meu às minha têm numa pelos elas havia seja qual
        será nós tenho lhe deles essas esses pelas este fosse dele segundo disse são após ainda então outros governo
        """);
    LISTS.put(
        Tongue.FRENCH,
        """
        de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux ses
        mais comme ou si leur y dont cette été elle nous ces tout fait être même sans on ont deux ils je sa lui peut
        après ainsi vous entre encore bien où aussi selon contre était avait depuis très alors toute leurs avant moins
        c'est qu'il n'est d'un d'une l'on cet cela donc avoir soit sous
        """);
    LISTS.put(
        Tongue.ITALIAN,
        """
        di e il la che in a per un è del non una i le si da con sono al della come ma dei più ha nel anche alla delle
        gli lo ai su dal se stato ci o questo nella essere cui suo loro stata sua era dalla tra fra hanno quando dopo
        degli quella quello molto questa già tutti fatto due suoi prima alle solo anni secondo perché ogni contro senza
        """);
    LISTS.put(
        Tongue.GERMAN,
        """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat
        dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis
        mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll
        """);
    LISTS.put(
        Tongue.CATALAN,
        """
        de la que i a el en les els del un per una al amb es no ha més dels com o va són però aquest aquesta pel
        seva seu també ser han ja sobre entre fins perquè quan després molt dos hi està tot sense ens li això segons
        dir contra des encara aquests aquestes només havia tots
        """);
  }

  private static final Map<String, Scores> WEIGHTS = weights();

  private FunctionWords() {}

  /** What a lower-case word says for each language; null for a word that says nothing. */
  static @Nullable Scores weights(String word) {
    return WEIGHTS.get(word);
  }

  private static Map<String, Scores> weights() {
    Map<String, Set<Tongue>> tongues = new HashMap<>();
    LISTS.forEach((tongue, list) -> {
      for (String word : (Iterable<String>) SPACE.splitAsStream(list.strip())::iterator) {
        tongues.computeIfAbsent(word, w -> EnumSet.noneOf(Tongue.class)).add(tongue);
      }
    });
    Map<String, Scores> weights = new HashMap<>();
    tongues.forEach((word, of) -> {
      Scores scores = new Scores();
      // A word of k languages halves its voice with each of them: "de" must not outvote "the".
      of.forEach(tongue -> scores.add(tongue, 1.0 / (1 << (of.size() - 1))));
      weights.put(word, scores);
    });
    return weights;
  }
}
