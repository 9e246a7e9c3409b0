package org.feltbok.fieldwork;

import org.feltbok.analysis.Variable;
import org.feltbok.base.Keys;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureStore;
import org.feltbok.store.Study;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The table of a report that shows how those who answered are spread, beside all who were asked,
 * with the test that knows that the frame is finite.
 */
public final class RepresentativeFigure {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RepresentativeFigure() {}

    /** Its specification, last among the tables of the report. */
    public static FigureSpec of(Study study, Variable variable) {
        List<FigureSpec> there =
                study.read(h -> FigureStore.figures(h).stream().map(s -> s.spec()).toList());
        Set<String> keys = there.stream().map(FigureSpec::key).collect(Collectors.toSet());
        int number =
                1
                        + there.stream()
                                .filter(s -> s.kind() == FigureSpec.Kind.TABLE)
                                .flatMap(s -> s.number().stream())
                                .mapToInt(Integer::intValue)
                                .max()
                                .orElse(0);
        String own = study.read(h -> org.feltbok.study.StudyStore.study(h).language());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", Keys.of("represents_" + variable.name(), "represents", keys::contains));
        fields.put("kind", "table");
        fields.put("number", number);
        put(fields, "title", "fieldwork.figure.title", own, variable);
        put(fields, "row_heading", "fieldwork.figure.rows", own, variable);
        fields.put("statistic", "share");
        fields.put("rows", List.of(Map.of("groups", variable.name())));
        fields.put(
                "columns",
                List.of(
                        column("all", "cases", own, variable),
                        column("answered", "responses", own, variable)));
        fields.put("decimals", 1);
        fields.put("test", Map.of("compare", "frame", "method", "fit_finite"));
        return FigureSpec.parse(JSON.writeValueAsString(fields), "");
    }

    private static Map<String, Object> column(
            String what, String counted, String own, Variable variable) {
        Map<String, Object> column = new LinkedHashMap<>();
        put(column, "label", "fieldwork.figure." + what, own, variable);
        column.put("variable", counted);
        return column;
    }

    /** A text in the study's language, and in the other one of the program. */
    private static void put(
            Map<String, Object> fields, String field, String key, String own, Variable variable) {
        Language first = own.equals(Language.EN.code()) ? Language.EN : Language.NB;
        Map<String, String> others = new TreeMap<>();
        for (Language language : Language.values()) {
            String label = variable.label().in(language);
            String text = new Texts(language).get(key, label.isBlank() ? variable.name() : label);
            if (language == first) {
                fields.put(field, text);
            } else {
                others.put(language.code(), text);
            }
        }
        fields.put(field + "s", others);
    }
}
