package org.feltbok.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.figures.render.Colours;
import org.feltbok.figures.render.Examples;
import org.feltbok.figures.render.FigureChart;
import org.feltbok.figures.render.PngWriter;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.imageio.ImageIO;

/** Pictures of a chosen size. */
class PictureSizeTest {
    @Test
    void aPictureHasThePixelsOfItsCentimetresAndBearsItsResolution() throws IOException {
        for (double[] size : new double[][] {{8, 96}, {19.05, 192}, {16, 300}, {19.05, 512}}) {
            Recipe recipe = Recipe.WHOLE.sized(size[0], size[1]);
            var out = new ByteArrayOutputStream();
            PngWriter.write(
                    FigureChart.of(Examples.statements(), Colours.LIGHT, Locale.UK),
                    recipe.pixels(),
                    recipe.dpi(),
                    out);
            byte[] png = out.toByteArray();
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth())
                    .isBetween(
                            (int) PictureSize.pixels(size[0], size[1]) - 2,
                            (int) PictureSize.pixels(size[0], size[1]) + 2);
            int at = new String(png, StandardCharsets.ISO_8859_1).indexOf("pHYs") + 4;
            assertThat(ByteBuffer.wrap(png).getInt(at))
                    .isEqualTo((int) Math.round(size[1] / 0.0254));
        }
    }

    @Test
    void aPictureManyTimesHigherThanWideHasTheResolutionThatMemoryHas() {
        assertThat(PictureSize.resolution(720, 500, 192)).isEqualTo(192);
        double dpi = PictureSize.resolution(720, 9600, 1200);
        assertThat(dpi).isEqualTo(120);
        assertThat(9600 / 96.0 * dpi).isEqualTo(PictureSize.MOST_PIXELS);
        assertThat(PictureSize.resolution(40 * Recipe.CM_PER_INCH * 96, 10, 1200)).isLessThan(1200);
    }

    @Test
    void sizesThatNobodyCanSeeOrNoMemoryHoldsAreRefusedWithTheReason() {
        for (double[] wrong :
                new double[][] {
                    {1, 192}, {101, 192}, {16, 10}, {16, 5000}, {100, 1200}, {Double.NaN, 96}
                }) {
            assertThatThrownBy(() -> Recipe.WHOLE.sized(wrong[0], wrong[1]))
                    .isInstanceOf(FaultException.class)
                    .hasMessageContaining("export.fault.");
        }
    }
}
