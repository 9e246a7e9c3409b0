package org.feltbok.questionnaire.xlsform;

import org.feltbok.base.Fault;
import org.feltbok.tabular.Row;
import org.feltbok.tabular.Sheet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What rules ask for by the way to it, as in {@code selected(../signs, 'none')} or {@code
 * /survey/house/rooms > 2}: it is called by its name, and where others have that, after the first
 * of them by that of its group before it. A way that leads nowhere stays as it is.
 */
final class FormPaths {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";
    private static final Pattern PATH =
            Pattern.compile(
                    "'[^']*'|\"[^\"]*\"|\\$\\{[^}]*\\}|(?<![\\p{L}\\p{N}_/.)}\\]])(?<path>(?:\\.\\.?/)+(?:"
                            + NAME
                            + "/)*"
                            + NAME
                            + "|(?:/"
                            + NAME
                            + "){2,})");
    private static final List<String> RULES =
            List.of("relevant", "constraint", "required", "calculation", "repeat_count");

    private final Sheet survey;
    private final Node top = new Node("", null, new ArrayList<>());
    private final Map<Row, Node> nodes = new IdentityHashMap<>();
    private final Map<String, Integer> named = new HashMap<>();

    /** What is called otherwise than in the form, as others there have its name. */
    private final Map<Node, String> own = new IdentityHashMap<>();

    private record Node(String name, @Nullable Node parent, List<Node> inner) {}

    private FormPaths(Sheet survey) {
        this.survey = survey;
        Node group = top;
        for (Row row : survey.rows()) {
            RowType.Kind kind = RowType.kindOf(row.get("type"));
            if (kind == RowType.Kind.END || kind == RowType.Kind.END_REPEAT) {
                group = Objects.requireNonNullElse(group.parent(), top);
                continue;
            }
            Node node = new Node(row.get("name"), group, new ArrayList<>());
            group.inner().add(node);
            nodes.put(row, node);
            named.merge(node.name(), 1, Integer::sum);
            if (kind == RowType.Kind.BEGIN || kind == RowType.Kind.BEGIN_REPEAT) {
                group = node;
            }
        }
    }

    /** The same form with names in the place of ways. */
    static FormSheets in(FormSheets form, Consumer<Fault> notes) {
        boolean isAny =
                form.survey().rows().stream()
                        .flatMap(row -> RULES.stream().map(row::get))
                        .anyMatch(cell -> cell.contains("/"));
        if (!isAny) {
            return form;
        }
        FormPaths paths = new FormPaths(form.survey());
        paths.tellApart(notes);
        return form.with(paths.named(), form.choices());
    }

    /** The first way in a rule; of those that led somewhere none is left. */
    static Optional<String> way(String rule) {
        return PATH.matcher(rule)
                .results()
                .map(MatchResult::group)
                .filter(w -> w.startsWith("/") || w.startsWith("."))
                .findFirst();
    }

    /** Of rows of one name one of which is asked for by the way to it. */
    private void tellApart(Consumer<Fault> notes) {
        Set<String> several = new HashSet<>();
        nodes.forEach(
                (row, from) ->
                        RULES.stream()
                                .flatMap(rule -> PATH.matcher(row.get(rule)).results())
                                .flatMap(m -> node(m.group(), from).stream())
                                .filter(n -> count(n.name()) > 1)
                                .forEach(n -> several.add(n.name())));
        Map<String, Node> first = new HashMap<>();
        for (Row row : survey.rows()) {
            Node node = nodes.get(row);
            // one in no group has no other name
            if (node != null && node.parent() == top) {
                first.putIfAbsent(node.name(), node);
            }
        }
        for (Row row : survey.rows()) {
            Node node = nodes.get(row);
            if (node != null
                    && several.contains(node.name())
                    && first.computeIfAbsent(node.name(), n -> node) != node) {
                callByGroup(row, node, notes);
            }
        }
    }

    private void callByGroup(Row row, Node node, Consumer<Fault> notes) {
        Node group = node.parent();
        if (group == null || group.name().isEmpty()) {
            return;
        }
        String whole = group.name() + "_" + node.name();
        String name = whole;
        for (int number = 2; count(name) > 0; number++) {
            name = whole + "_" + number;
        }
        own.put(node, name);
        named.merge(node.name(), -1, Integer::sum);
        named.put(name, 1);
        notes.accept(
                Fault.at(
                        survey.place(row, "name"),
                        "questionnaire.name_of_group",
                        node.name(),
                        name));
    }

    private int count(String name) {
        return named.getOrDefault(name, 0);
    }

    private Sheet named() {
        List<Row> rows = survey.rows().stream().map(this::named).toList();
        return new Sheet(survey.file(), survey.name(), survey.header(), rows);
    }

    private Row named(Row row) {
        Node node = nodes.get(row);
        if (node == null) {
            return row;
        }
        List<String> cells = new ArrayList<>(row.cells());
        if (own.containsKey(node)) {
            cells.set(row.header().index("name"), own.getOrDefault(node, ""));
        }
        for (String rule : RULES) {
            int at = row.header().index(rule);
            if (at >= 0) {
                cells.set(at, PATH.matcher(cells.get(at)).replaceAll(m -> name(m.group(), node)));
            }
        }
        return new Row(row.header(), row.number(), cells, row.numbers());
    }

    private String name(String written, Node from) {
        return Matcher.quoteReplacement(
                node(written, from)
                        .map(n -> own.getOrDefault(n, n.name()))
                        .filter(n -> count(n) == 1)
                        .map(n -> "${" + n + "}")
                        .orElse(written));
    }

    /** What a way leads to; empty where it leads nowhere, or is none. */
    private Optional<Node> node(String path, Node from) {
        boolean isWhole = path.startsWith("/");
        if (!isWhole && !path.startsWith(".")) {
            return Optional.empty();
        }
        Optional<Node> at = Optional.of(isWhole ? top : from);
        // the whole way begins with the form
        List<String> steps = Stream.of(path.split("/")).skip(isWhole ? 2 : 0).toList();
        for (String step : steps) {
            at = at.flatMap(node -> step(node, step));
        }
        return at;
    }

    private static Optional<Node> step(Node node, String step) {
        return switch (step) {
            case "." -> Optional.of(node);
            case ".." -> Optional.ofNullable(node.parent());
            default -> node.inner().stream().filter(n -> n.name().equals(step)).findFirst();
        };
    }
}
