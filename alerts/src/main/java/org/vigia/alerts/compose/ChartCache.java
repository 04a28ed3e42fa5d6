package org.vigia.alerts.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.vigia.alerts.store.SeriesPoint;

/** The charts drawn last: thousands of readers get the same one. Thread-safe. */
final class ChartCache {
  private static final int MOST = 64;

  private final Map<List<SeriesPoint>, byte[]> drawn =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<List<SeriesPoint>, byte[]> eldest) {
          return size() > MOST;
        }
      };

  synchronized byte[] drawn(List<SeriesPoint> course) {
    return drawn.computeIfAbsent(course, CourseChart::draw);
  }
}
