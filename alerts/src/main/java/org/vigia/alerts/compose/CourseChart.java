package org.vigia.alerts.compose;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.vigia.alerts.store.SeriesPoint;

/**
 * Draws how a series has moved: a line with a dot for each figure, the newest large. There is no
 * text in it, so that a machine without fonts draws the same, and what stands beside it says the
 * numbers; its ground is transparent and its colours are seen on white and on black. Twice as large
 * as it is shown, for sharp screens. Thread-safe.
 */
final class CourseChart {
  /** Fewer say nothing that a sentence does not. */
  static final int FEWEST = 3;

  /** As shown, in CSS pixels. */
  static final int WIDTH = 480;

  static final int HEIGHT = 96;

  private static final int SCALE = 2;
  private static final int MARGIN = 12 * SCALE;
  private static final Color LINE = new Color(0x2f8fb3);
  private static final Color NEWEST = new Color(0xd0821c);
  private static final Color GRID = new Color(0x88, 0x93, 0x9b, 0x80);

  private CourseChart() {}

  /** Whether there is a course to show. */
  static boolean isWorthIt(List<SeriesPoint> course) {
    return course.size() >= FEWEST && !course.getFirst().day().equals(course.getLast().day());
  }

  /** A PNG of {@code 960 × 192} pixels. */
  static byte[] draw(List<SeriesPoint> course) {
    BufferedImage image =
        new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_ARGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      paint(canvas, course);
    } finally {
      canvas.dispose();
    }
    return png(image);
  }

  private static void paint(Graphics2D canvas, List<SeriesPoint> course) {
    ToDoubleFunction<SeriesPoint> x =
        scale(course, point -> point.day().toEpochDay(), MARGIN, WIDTH * SCALE - MARGIN);
    ToDoubleFunction<SeriesPoint> y =
        scale(course, point -> point.value().doubleValue(), HEIGHT * SCALE - MARGIN, MARGIN);
    canvas.setColor(GRID);
    canvas.setStroke(new BasicStroke(SCALE));
    for (int height : List.of(MARGIN, HEIGHT * SCALE - MARGIN)) {
      canvas.drawLine(0, height, WIDTH * SCALE, height);
    }
    Path2D line = new Path2D.Double();
    for (SeriesPoint point : course) {
      if (line.getCurrentPoint() == null) {
        line.moveTo(x.applyAsDouble(point), y.applyAsDouble(point));
      } else {
        line.lineTo(x.applyAsDouble(point), y.applyAsDouble(point));
      }
    }
    canvas.setColor(LINE);
    canvas.setStroke(new BasicStroke(2.5f * SCALE, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    canvas.draw(line);
    for (SeriesPoint point : course) {
      boolean newest = point.equals(course.getLast());
      canvas.setColor(newest ? NEWEST : LINE);
      double radius = (newest ? 6.5 : 4) * SCALE;
      canvas.fill(
          new Ellipse2D.Double(
              x.applyAsDouble(point) - radius,
              y.applyAsDouble(point) - radius,
              2 * radius,
              2 * radius));
    }
  }

  /** From the range of values to a range of pixels; the middle where all are alike. */
  private static ToDoubleFunction<SeriesPoint> scale(
      List<SeriesPoint> course, ToDoubleFunction<SeriesPoint> of, int from, int to) {
    double least = course.stream().mapToDouble(of).min().orElseThrow();
    double most = course.stream().mapToDouble(of).max().orElseThrow();
    return point ->
        most == least
            ? (from + to) / 2.0
            : from + (of.applyAsDouble(point) - least) / (most - least) * (to - from);
  }

  private static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // Without a stream of its own, ImageIO writes to a temporary file first.
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("every Java platform must write PNG");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
