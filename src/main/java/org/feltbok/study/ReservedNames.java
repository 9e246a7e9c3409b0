package org.feltbok.study;

import org.feltbok.base.FaultException;
import org.feltbok.store.CellChange;
import org.feltbok.store.Consequence;
import org.feltbok.store.UnitOfWork;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names that mean something of their own wherever names are written, in measures, conditions and
 * plain files: nothing of a study gets such a name, whichever way it comes in. A study that has one
 * from before opens, and the clash is told.
 */
public final class ReservedNames implements Consequence {
    /** What is counted, and what is known of each case and response. */
    private static final Set<String> EVERYWHERE =
            Set.of("case", "status", "mode", "cases", "responses", "frame", "kind");

    private static final Map<String, Set<String>> BY_KIND =
            Map.of(
                    "item", with("interviews"),
                    // columns of cases.csv
                    "attribute", with("name", "pseudonym", "note"),
                    "grouping", EVERYWHERE,
                    "derived_variable", EVERYWHERE,
                    "indicator", Set.of("cases", "responses"),
                    // cases/region is an attribute; the others are files beside responses/NAME.csv
                    "questionnaire", Set.of("cases", "settled", "notes", "more"),
                    // files beside codebooks/CODEBOOK.csv
                    "codebook", Set.of("codebooks", "codes", "more"));

    private static Set<String> with(String... more) {
        Set<String> all = new TreeSet<>(EVERYWHERE);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /**
     * @param kind as the study file calls the table
     */
    public static boolean has(String kind, String name) {
        return BY_KIND.getOrDefault(kind, Set.of()).contains(name);
    }

    /** Another name that is close. */
    public static String instead(String name) {
        return "own_" + name;
    }

    @Override
    public void follow(UnitOfWork work, List<CellChange> written) {
        for (CellChange cell : written) {
            if (BY_KIND.containsKey(cell.table()) && !cell.isDelete()) {
                String column = cell.table().equals("codebook") ? "key" : "name";
                Object name =
                        cell.isInsert()
                                ? cell.inRow(column)
                                : cell.column().equals(column) ? cell.after() : null;
                if (name != null && has(cell.table(), name.toString())) {
                    throw new FaultException("study.reserved_name", name, instead(name.toString()));
                }
            }
        }
    }
}
