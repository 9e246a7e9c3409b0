package org.feltbok.coding.framework;

import org.feltbok.coding.CodePoints;
import org.feltbok.coding.CodedPassage;
import org.feltbok.coding.NotesSheet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows and columns with what was said in each cell, and what somebody wrote of it. */
public record Matrix(List<Row> rows, List<Column> columns, Map<CellRef, Cell> cells) {
    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = Map.copyOf(cells);
    }

    /**
     * A case, a class of cases or a role.
     *
     * @param group of a case; empty = none
     * @param interviews how many
     */
    public record Row(CellRef.RowKind kind, String id, String label, String group, int interviews) {
        Row of(int many) {
            return new Row(kind, id, label, group, many);
        }
    }

    /**
     * A topic or a code.
     *
     * @param under what it stands below; empty = nothing
     */
    public record Column(CellRef.ColumnKind kind, String id, String label, String under) {}

    /**
     * One cell.
     *
     * @param asked whether there was anything to say: the topic was taken up in an interview
     */
    public record Cell(
            CellRef ref, Optional<Summary> summary, List<CellQuote> behind, boolean asked) {
        public Cell {
            behind = List.copyOf(behind);
        }

        /** How many quotes stand in it. */
        public int quotes() {
            return (int) behind.stream().filter(b -> b.evidence() != null).count();
        }

        /** Links that somebody is to look at. */
        public int lost() {
            return (int)
                    behind.stream()
                            .filter(
                                    b ->
                                            b.state() == CellQuote.State.LOST
                                                    || b.state() == CellQuote.State.ELSEWHERE)
                            .count();
        }

        public String text() {
            return summary.map(Summary::text).orElse("");
        }

        /** Links to all that stands in it, for a new summary. */
        public List<Link> links(java.util.function.Supplier<String> ids) {
            List<Link> links = new ArrayList<>();
            for (CellQuote b : behind) {
                if (b.evidence() != null) {
                    links.add(b.evidence().link(ids.get()));
                }
            }
            return links;
        }
    }

    public static CellRef ref(Row row, Column column) {
        return new CellRef(row.kind(), row.id(), column.kind(), column.id());
    }

    public Cell at(Row row, Column column) {
        CellRef ref = ref(row, column);
        return cells.getOrDefault(ref, new Cell(ref, Optional.empty(), List.of(), false));
    }

    /** How many cells have a summary. */
    public int written() {
        return (int) cells.values().stream().filter(c -> c.summary().isPresent()).count();
    }

    /** How many can have one. */
    public int toWrite() {
        return (int) cells.keySet().stream().filter(CellRef::isToWrite).count();
    }

    /** Evidence with its links, then what is linked and not there any more. */
    static List<CellQuote> behind(
            List<Evidence> evidence, List<Link> links, Map<String, CodedPassage> passages) {
        List<CellQuote> all = new ArrayList<>();
        List<Link> left = new ArrayList<>(links);
        for (Evidence e : evidence) {
            Link link = left.stream().filter(e::isOf).findFirst().orElse(null);
            left.remove(link);
            all.add(new CellQuote(e, link, e.words(), state(e, link)));
        }
        for (Link link : left) {
            CodedPassage passage = link.passageId() == null ? null : passages.get(link.passageId());
            all.add(elsewhere(link, passage));
        }
        return all;
    }

    private static CellQuote.State state(Evidence evidence, @Nullable Link link) {
        if (link == null) {
            return CellQuote.State.FREE;
        }
        return link.quote().equals(evidence.words())
                ? CellQuote.State.LINKED
                : CellQuote.State.CHANGED;
    }

    private static CellQuote elsewhere(Link link, @Nullable CodedPassage passage) {
        if (passage == null || link.lost()) {
            return new CellQuote(null, link, link.quote(), CellQuote.State.LOST);
        }
        String text = passage.passage().text();
        String words = link.span() == null ? text : CodePoints.cut(text, link.span());
        return new CellQuote(null, link, words, CellQuote.State.ELSEWHERE);
    }

    /** All passages of a reading by their identity. */
    static Map<String, CodedPassage> passages(NotesSheet notes) {
        Map<String, CodedPassage> all = new java.util.HashMap<>();
        notes.notes().values().forEach(l -> l.forEach(p -> all.put(p.passage().id(), p)));
        return all;
    }
}
