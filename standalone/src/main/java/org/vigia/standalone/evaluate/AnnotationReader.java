package org.vigia.standalone.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.vigia.standalone.evaluate.Prediction.Instrument;
import org.vigia.standalone.evaluate.Prediction.LegalDevelopment;
import org.vigia.standalone.evaluate.Prediction.Statistic;
import tools.jackson.databind.JsonNode;

/** Reads annotations in the gold shape. */
final class AnnotationReader {
  private AnnotationReader() {}

  static Prediction read(JsonFields fields) {
    if (!fields.has("topics")) {
      throw fields.wrong(
          "topics", "is missing (an article outside the watched topics has an empty list)");
    }
    return new Prediction(
        fields.texts("topics"),
        fields.texts("entities"),
        instruments(fields),
        fields.texts("principles"),
        fields.objects("statistics").stream().map(AnnotationReader::statistic).toList(),
        fields.objects("legal_developments").stream().map(AnnotationReader::legal).toList());
  }

  /** An instrument without provisions may stand as its bare id. */
  private static List<Instrument> instruments(JsonFields fields) {
    List<Instrument> instruments = new ArrayList<>();
    for (JsonNode item : fields.items("instruments")) {
      if (item.isString()) {
        instruments.add(new Instrument(item.asString(), List.of()));
      } else {
        Path file = fields.file();
        JsonFields one = new JsonFields(file, "instruments[" + instruments.size() + "]", item);
        instruments.add(new Instrument(one.required("id"), one.texts("provisions")));
      }
    }
    return instruments;
  }

  private static Statistic statistic(JsonFields s) {
    return new Statistic(
        s.required("indicator"),
        s.number("value"),
        s.number("value_high"),
        s.textOrNull("unit"),
        s.textOrNull("comparator"),
        s.textOrNull("place"),
        s.textOrNull("as_of"),
        s.textOrNull("since"),
        s.textOrNull("attribution"),
        s.textOrNull("quote"));
  }

  private static LegalDevelopment legal(JsonFields l) {
    return new LegalDevelopment(
        l.required("type"),
        l.required("status"),
        l.textOrNull("actor"),
        l.textOrNull("date"),
        l.texts("instruments"),
        l.textOrNull("quote"),
        l.texts("also"));
  }
}
