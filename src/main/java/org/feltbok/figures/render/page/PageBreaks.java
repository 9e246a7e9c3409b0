package org.feltbok.figures.render.page;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks pages as a document does: what belongs together stands on one page where it has room
 * there; a table of many rows breaks between them, two at the least on either side, and its head is
 * repeated.
 */
final class PageBreaks {
    private static final int LEAST_ROWS = 2;

    private final double room;
    private final List<Page> pages = new ArrayList<>();
    private List<Page.Placed> now = new ArrayList<>();
    private double y;

    /**
     * @param room from margin to margin, in pixels
     */
    PageBreaks(double room) {
        this.room = room;
    }

    void newPage() {
        if (!now.isEmpty()) {
            pages.add(new Page(now));
            now = new ArrayList<>();
            y = 0;
        }
    }

    /**
     * Pieces that belong together.
     *
     * @param figure key of what they are of
     * @param above what stands above them and is of no figure
     */
    void together(String figure, List<? extends PagePiece> above, List<? extends PagePiece> its) {
        List<PagePiece> pieces = new ArrayList<>(above);
        pieces.addAll(its);
        double whole = pieces.stream().mapToDouble(PagePiece::height).sum();
        boolean one = whole <= room && pieces.stream().noneMatch(PageBreaks::breaks);
        double first = one ? whole : first(pieces);
        if (y + first > room) {
            newPage();
        }
        for (int i = 0; i < pieces.size(); i++) {
            PagePiece piece = pieces.get(i);
            if (!one && piece instanceof PagePiece.Rows rows) {
                double below =
                        pieces.subList(i + 1, pieces.size()).stream()
                                .mapToDouble(PagePiece::height)
                                .sum();
                rows(figure, rows, below);
            } else {
                put(i < above.size() ? "" : figure, piece);
            }
        }
    }

    private static boolean breaks(PagePiece piece) {
        return piece instanceof PagePiece.Rows rows
                && rows.to() - rows.from() + 1 > SetTable.ON_ONE_PAGE;
    }

    /** What of several pieces does not part: as far as the first rows of a table. */
    private static double first(List<PagePiece> pieces) {
        double height = 0;
        for (PagePiece piece : pieces) {
            if (piece instanceof PagePiece.Rows rows) {
                int to = Math.min(rows.to(), rows.from() + LEAST_ROWS);
                return height + new PagePiece.Rows(rows.table(), rows.from(), to).height();
            }
            height += piece.height();
        }
        return height;
    }

    /** A table over as many pages as it needs, its last rows with what stands below it. */
    private void rows(String figure, PagePiece.Rows all, double below) {
        LaidTable table = all.table();
        int from = all.from();
        double ending = table.height(Math.max(from, all.to() - LEAST_ROWS), all.to());
        while (from < all.to()) {
            int to = from;
            while (to < all.to() && y + table.height(from, to + 1) <= room) {
                to++;
            }
            to = Math.max(to, from + 1);
            boolean lonely = to == all.to() && y + table.height(from, to) + below > room;
            if (lonely && ending + below <= room) {
                to = Math.max(from + 1, to - LEAST_ROWS);
            } else if (to < all.to() && all.to() - to < LEAST_ROWS) {
                to = Math.max(from + 1, all.to() - LEAST_ROWS);
            }
            put(figure, new PagePiece.Rows(table, from, to));
            from = to;
            if (from < all.to()) {
                newPage();
            }
        }
    }

    private void put(String figure, PagePiece piece) {
        if (y + piece.height() > room) {
            newPage();
        }
        now.add(new Page.Placed(figure, piece, y));
        y += piece.height();
    }

    List<Page> pages() {
        newPage();
        return List.copyOf(pages);
    }
}
