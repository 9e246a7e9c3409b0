package org.feltbok.dataset;

import org.feltbok.analysis.CaseNames;
import org.feltbok.analysis.Category;
import org.feltbok.analysis.CategoryColumn;
import org.feltbok.analysis.Column;
import org.feltbok.analysis.Dataset;
import org.feltbok.analysis.Variable;
import org.feltbok.base.text.LocalText;
import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first entries of a questionnaire in their order, and what figures need of each beside its
 * answers.
 *
 * @param caseRows row of its case; -1 if it is about none
 */
record ResponseRowStore(
        List<Dataset.Row> rows,
        List<Integer> caseRows,
        Set<String> origins,
        Set<String> textOrigins,
        Map<String, Variable> variables,
        Map<String, Column> columns) {
    /** Stands between the parts of a row read as one text; the key, which people give, is last. */
    private static final char BETWEEN = '\u001f';

    /** A row as one text: the driver is asked once, not for each of the columns. */
    private static final String ROWS =
            """
            SELECT position, concat_ws(char(31), id, ifnull(case_id, ''), status, ifnull(mode, ''),
            ifnull(origin_id, ''), ifnull(text_origin_id, ''), key)
            FROM response WHERE questionnaire_id = :q AND pass = 1""";

    /** A row as it was read; the identity stands first in its text. */
    private record Read(int position, String text) {}

    /** What many responses have in common. */
    private record Common(int caseRow, String status, String mode) {}

    static ResponseRowStore read(Handle handle, String questionnaireId, Dataset cases) {
        ResponseRowStore found =
                new ResponseRowStore(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashMap<>(),
                        new HashMap<>());
        Map<String, Common> seen = new LinkedHashMap<>();
        List<Common> all = new ArrayList<>();
        // most often they lie in their order, and then sorting only looks
        handle
                .createQuery(ROWS)
                .bind("q", questionnaireId)
                .map((r, c) -> new Read(r.getInt(1), r.getString(2)))
                .stream()
                .sorted(Comparator.comparingInt(Read::position).thenComparing(Read::text))
                .forEach(row -> found.add(row.text(), cases, seen, all));
        found.put(
                CaseNames.STATUS,
                List.of("complete", "partial"),
                all.stream().map(Common::status).toList());
        List<String> modes = all.stream().map(Common::mode).toList();
        found.put(
                CaseNames.MODE,
                seen.values().stream()
                        .map(Common::mode)
                        .distinct()
                        .filter(m -> !m.isEmpty())
                        .toList(),
                modes);
        return found;
    }

    /** How many first entries are void, and in no row. */
    static int voided(Handle handle, String questionnaireId) {
        return handle.createQuery(
                        "SELECT count(*) FROM response WHERE questionnaire_id = :q AND pass = -1")
                .bind("q", questionnaireId)
                .mapTo(Integer.class)
                .one();
    }

    private void add(String row, Dataset cases, Map<String, Common> seen, List<Common> all) {
        int idEnd = row.indexOf(BETWEEN);
        int keyFrom = idEnd;
        for (int part = 0; part < 5; part++) {
            keyFrom = row.indexOf(BETWEEN, keyFrom + 1);
        }
        Common common =
                seen.computeIfAbsent(
                        row.substring(idEnd + 1, keyFrom), text -> common(text, cases));
        String key = row.substring(keyFrom + 1);
        String label = common.caseRow() < 0 ? key : cases.row(common.caseRow()).label();
        rows.add(new Dataset.Row(row.substring(0, idEnd), key, label));
        caseRows.add(common.caseRow());
        all.add(common);
    }

    private Common common(String text, Dataset cases) {
        String[] parts = text.split(String.valueOf(BETWEEN), -1);
        addOrigin(origins, parts[3]);
        addOrigin(textOrigins, parts[4]);
        int caseRow = parts[0].isEmpty() ? -1 : cases.rowOf(parts[0]);
        return new Common(caseRow, parts[1], parts[2]);
    }

    private static void addOrigin(Set<String> origins, String origin) {
        if (!origin.isEmpty()) {
            origins.add(origin);
        }
    }

    private void put(String name, List<String> codes, List<String> cells) {
        LocalText label = LocalText.of(name);
        List<Category> categories =
                codes.stream().map(c -> Category.of(c, LocalText.of(c))).toList();
        variables.put(
                name,
                new Variable(name, label, label, Variable.Type.CATEGORY, categories, 0, Set.of()));
        // a code that is not among them has position -1, which is "not recorded"
        int[] positions = cells.stream().mapToInt(codes::indexOf).toArray();
        columns.put(name, CategoryColumn.of(positions, codes.size()));
    }
}
