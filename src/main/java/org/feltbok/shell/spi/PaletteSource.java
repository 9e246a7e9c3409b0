package org.feltbok.shell.spi;

import java.util.List;

/**
 * What a feature lets the palette find. Called off the user-interface thread; must not touch nodes.
 */
public interface PaletteSource {
    /**
     * Text key of the kind in the plural, such as {@code figures.palette.kind}; hits of one kind
     * stand together.
     */
    String kindKey();

    /**
     * What fits, best first.
     *
     * @param query as typed, trimmed, never empty; a bare number may mean a number of the kind
     *     (figure 57)
     * @param limit at most this many
     */
    List<PaletteHit> search(String query, int limit);
}
