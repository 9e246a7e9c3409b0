package org.feltbok.shell.theme;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;

import java.util.List;
import java.util.stream.IntStream;

/** The icon of the window, drawn point by point: an open white book on a blue square. */
final class AppIcon {
    private static final int BLUE = 0xff0969da;
    private static final int WHITE = 0xffffffff;

    private AppIcon() {}

    static List<Image> images() {
        return IntStream.of(16, 32, 64, 128).mapToObj(AppIcon::draw).toList();
    }

    private static Image draw(int size) {
        var image = new WritableImage(size, size);
        var writer = image.getPixelWriter();
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                writer.setArgb(x, y, colour((x + 0.5) / size, (y + 0.5) / size));
            }
        }
        return image;
    }

    private static int colour(double x, double y) {
        double corner = Math.max(Math.abs(x - 0.5), 0.3) - 0.3;
        double edge = Math.max(Math.abs(y - 0.5), 0.3) - 0.3;
        if (Math.hypot(corner, edge) > 0.2) {
            return 0;
        }
        double fromSpine = Math.abs(x - 0.5);
        double sag = 0.06 * (1 - fromSpine / 0.28);
        boolean page = fromSpine > 0.025 && fromSpine < 0.28 && y > 0.27 + sag && y < 0.69 + sag;
        return page ? WHITE : BLUE;
    }
}
