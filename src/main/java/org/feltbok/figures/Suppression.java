package org.feltbok.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which numbers of a table are left out so that none that rests on few answers can be read, or
 * worked out from the others: of each row and column in which one is left out, so many are that
 * what total and rest leave open is not few again; and what tells of the same group goes with it.
 */
final class Suppression {
    private final List<List<Optional<Disclosed>>> cells;
    private final int least;
    private final boolean[][] out;

    /**
     * @param cells a list a row; empty for what tells of nobody
     */
    Suppression(List<List<Optional<Disclosed>>> cells, SmallBases bases) {
        this.cells = cells;
        this.least = bases.least();
        int columns = cells.isEmpty() ? 0 : cells.getFirst().size();
        out = new boolean[cells.size()][columns];
        for (Place place : places()) {
            out[place.row()][place.column()] = bases.isFew(at(place).n());
        }
        while (groups() || lines()) {
            // each may leave out what makes the other leave out more; there is an end to cells
        }
    }

    private record Place(int row, int column) {}

    boolean isOut(int row, int column) {
        return out[row][column];
    }

    private boolean isOut(Place place) {
        return out[place.row()][place.column()];
    }

    private Disclosed at(Place place) {
        return cells.get(place.row()).get(place.column()).orElseThrow();
    }

    private List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (int r = 0; r < cells.size(); r++) {
            for (int c = 0; c < cells.get(r).size(); c++) {
                if (cells.get(r).get(c).isPresent()) {
                    places.add(new Place(r, c));
                }
            }
        }
        return places;
    }

    /** A count tells a share of the same group, and the other way about. */
    private boolean groups() {
        Map<String, List<Place>> groups = new LinkedHashMap<>();
        places().forEach(p -> groups.computeIfAbsent(at(p).group(), k -> new ArrayList<>()).add(p));
        boolean more = false;
        for (List<Place> group : groups.values()) {
            if (group.stream().anyMatch(this::isOut) && !group.stream().allMatch(this::isOut)) {
                group.forEach(p -> out[p.row()][p.column()] = true);
                more = true;
            }
        }
        return more;
    }

    /** Leaves out one more where a line needs it. */
    private boolean lines() {
        Map<String, List<Place>> lines = new LinkedHashMap<>();
        for (Place p : places()) {
            String family = at(p).family();
            lines.computeIfAbsent("r" + p.row() + family, k -> new ArrayList<>()).add(p);
            lines.computeIfAbsent("c" + p.column() + family, k -> new ArrayList<>()).add(p);
        }
        boolean more = false;
        for (List<Place> line : lines.values()) {
            Optional<Place> next = next(line);
            next.ifPresent(p -> out[p.row()][p.column()] = true);
            more |= next.isPresent();
        }
        return more;
    }

    private Optional<Place> next(List<Place> line) {
        boolean parts = line.stream().map(p -> at(p).n()).distinct().count() == 1;
        List<Place> hidden = line.stream().filter(this::isOut).toList();
        double people = hidden.stream().mapToDouble(p -> at(p).people(parts)).sum();
        if (hidden.isEmpty() || (hidden.size() > 1 && people >= least)) {
            return Optional.empty();
        }
        return line.stream()
                .filter(p -> !isOut(p))
                .min(
                        Comparator.<Place>comparingDouble(p -> at(p).people(parts))
                                .thenComparingInt(p -> at(p).n()));
    }
}
