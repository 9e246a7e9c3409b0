package org.feltbok.bench;

import org.feltbok.analysis.Measure;
import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;

import java.util.ArrayList;
import java.util.List;

/**
 * The same tables as {@link ColumnLoops} makes, by the program: shares with their bases, and means.
 */
final class AllTables {
    private final List<List<Measure>> tables = new ArrayList<>();

    AllTables() {
        frequency("g1", SurveyForm.GROUPS);
        frequency("g2", SurveyForm.REGIONS);
        for (int i = 0; i < SurveyForm.SINGLES; i++) {
            frequency(SurveyForm.single(i), SurveyForm.codes(i));
            crosstab(SurveyForm.single(i), SurveyForm.codes(i));
        }
        for (int i = 0; i < SurveyForm.SCALES; i++) {
            frequency(SurveyForm.scale(i), 7);
            tables.add(byGroup(SurveyForm.scale(i) + ".mean"));
        }
        for (int i = 0; i < SurveyForm.TICKS; i++) {
            tables.add(List.of(Measure.parse(tick(i) + ".share")));
            if (i < 10) {
                tables.add(byGroup(tick(i) + ".share"));
            }
        }
    }

    private static String tick(int i) {
        String column = SurveyForm.HEADER.get(3 + SurveyForm.SINGLES + SurveyForm.SCALES + i);
        return column.replace('/', '.');
    }

    private void frequency(String item, int codes) {
        List<Measure> cells = new ArrayList<>();
        for (int code = 1; code <= codes; code++) {
            cells.add(Measure.parse(item + "." + code + ".share"));
        }
        tables.add(cells);
    }

    private void crosstab(String item, int codes) {
        List<Measure> cells = new ArrayList<>();
        for (int code = 1; code <= codes; code++) {
            cells.addAll(byGroup(item + "." + code + ".share"));
        }
        tables.add(cells);
    }

    private static List<Measure> byGroup(String measure) {
        List<Measure> cells = new ArrayList<>();
        for (int group = 1; group <= SurveyForm.GROUPS; group++) {
            cells.add(Measure.parse(measure + " by g1=" + group));
        }
        return cells;
    }

    int size() {
        return tables.size();
    }

    /** Makes all of them from the data; the sum keeps the work from being left out. */
    double all(StudyData data) {
        Measures measures = new Measures(data);
        double sum = 0;
        for (List<Measure> table : tables) {
            for (Measure cell : table) {
                sum += measures.evaluate(cell).value().orElse(0);
            }
        }
        return sum;
    }
}
