package org.feltbok.figures.render;

import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jspecify.annotations.Nullable;

import java.util.stream.Stream;

/** What a plot drew, as JFreeChart remembers it when asked to. */
final class Drawn {
    private Drawn() {}

    /** Where a plot notes its shapes; null where nobody wants to know. */
    static @Nullable PlotRenderingInfo info(Spots spots) {
        return spots == Spots.NONE ? null : new PlotRenderingInfo(new ChartRenderingInfo());
    }

    static <T> Stream<T> of(@Nullable PlotRenderingInfo info, Class<T> kind) {
        return info == null
                ? Stream.empty()
                : info.getOwner().getEntityCollection().getEntities().stream()
                        .filter(kind::isInstance)
                        .map(kind::cast);
    }
}
