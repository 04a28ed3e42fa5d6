package org.vigia.alerts.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.vigia.alerts.store.SeriesPoint;
import org.vigia.contract.PartialDate;

class CourseChartTest {
  private static final int TEAL = 0x2f8fb3;
  private static final int AMBER = 0xd0821c;

  @Test
  void theNewestFigureStandsOutWhereItBelongs() throws IOException {
    // given
    List<SeriesPoint> rising =
        List.of(point(100, "2026-01-01"), point(150, "2026-02-01"), point(300, "2026-12-31"));

    // when
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(CourseChart.draw(rising)));

    // then
    assertThat(image.getWidth()).isEqualTo(2 * CourseChart.WIDTH);
    assertThat(colour(image, 24, 2 * CourseChart.HEIGHT - 24)).isEqualTo(TEAL);
    assertThat(colour(image, 2 * CourseChart.WIDTH - 24, 24)).isEqualTo(AMBER);
    assertThat(image.getRGB(2, 60) >>> 24).as("opacity of the ground").isZero();
  }

  @Test
  void figuresThatDoNotMoveAreDrawnToo() throws IOException {
    List<SeriesPoint> flat =
        List.of(point(7, "2026-01-01"), point(7, "2026-02-01"), point(7, "2026-03-01"));

    BufferedImage image = ImageIO.read(new ByteArrayInputStream(CourseChart.draw(flat)));

    assertThat(colour(image, 24, CourseChart.HEIGHT)).isEqualTo(TEAL);
  }

  @Test
  void twoFiguresOrOneDayAreNoCourse() {
    assertThat(CourseChart.isWorthIt(List.of(point(1, "2026-01-01"), point(2, "2026-02-01"))))
        .isFalse();
    assertThat(
            CourseChart.isWorthIt(
                List.of(point(1, "2026-01-01"), point(2, "2026-01-01"), point(3, "2026-01-01"))))
        .isFalse();
  }

  private static SeriesPoint point(int value, String day) {
    return new SeriesPoint(BigDecimal.valueOf(value), LocalDate.parse(day), new PartialDate(day));
  }

  private static int colour(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xffffff;
  }
}
