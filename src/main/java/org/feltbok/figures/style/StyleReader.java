package org.feltbok.figures.style;

import org.feltbok.base.Fault;
import org.feltbok.base.FaultException;
import org.feltbok.figures.FaultLine;
import org.feltbok.figures.SpecNode;
import org.feltbok.figures.style.HouseStyle.LabelRule;
import org.feltbok.figures.style.HouseStyle.Theme;
import org.feltbok.study.plain.BrokenJson;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the JSON of a house style strictly; every fault is told with its line. */
final class StyleReader {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final int DECIMALS = 10;
    private static final double LEAST_SIZE = 0.7;
    private static final double MOST_SIZE = 2;
    private static final double LEAST_CM = 4;
    private static final double MOST_CM = 60;
    private static final int MOST_SERIES = 20;

    private StyleReader() {}

    static HouseStyle read(String json, String file) {
        List<Fault> faults = new ArrayList<>();
        try {
            HouseStyle style = style(new SpecNode(JSON.readTree(json), "$", file, faults));
            if (faults.isEmpty()) {
                return style;
            }
        } catch (JacksonException e) {
            throw new FaultException(BrokenJson.told(Fault.Place.file(file), json, e));
        }
        throw new FaultException(faults.stream().map(f -> inLine(json, f)).toList());
    }

    private static Fault inLine(String json, Fault fault) {
        int line = FaultLine.of(json, List.of(fault));
        return line == 0 ? fault : fault.in(fault.place().row(line));
    }

    private static HouseStyle style(SpecNode node) {
        Theme theme = node.choice("theme", Theme.class, Theme.REPORT);
        HouseStyle usual = HouseStyle.of(theme);
        var widths = node.object("width_cm");
        HouseStyle style =
                new HouseStyle(
                        node.text("name"),
                        theme,
                        node.text("font"),
                        within(node, "size", LEAST_SIZE, MOST_SIZE).orElse(usual.size()),
                        node.object("colours").map(c -> palette(c, theme)).orElse(theme.palette()),
                        node.object("numbers").map(StyleReader::numbers).orElse(usual.numbers()),
                        node.object("labels").map(StyleReader::labels).orElse(usual.labels()),
                        widths.flatMap(w -> within(w, "word", LEAST_CM, MOST_CM)),
                        widths.flatMap(w -> within(w, "pictures", LEAST_CM, MOST_CM)));
        widths.ifPresent(SpecNode::end);
        node.end();
        return style;
    }

    /** A number from one to another. */
    private static Optional<Double> within(SpecNode node, String field, double from, double to) {
        if (!node.has(field)) {
            return Optional.empty();
        }
        double number = node.number(field, from);
        if (number < from || number > to) {
            node.wrong(field, "figures.style.within", from, to);
        }
        return Optional.of(number);
    }

    private static NumberRules numbers(SpecNode node) {
        Optional<SpecNode> decimals = node.object("decimals");
        var rules =
                new NumberRules(
                        decimals.flatMap(d -> decimals(d, "percent")),
                        decimals.flatMap(d -> decimals(d, "mean")),
                        decimals.flatMap(d -> decimals(d, "number")),
                        node.choice(
                                "thousands",
                                NumberRules.Thousands.class,
                                NumberRules.Thousands.LANGUAGE),
                        node.choice(
                                "percent_sign",
                                NumberRules.PercentSign.class,
                                NumberRules.PercentSign.LANGUAGE));
        decimals.ifPresent(SpecNode::end);
        node.end();
        return rules;
    }

    private static Optional<Integer> decimals(SpecNode node, String field) {
        Optional<Integer> decimals = node.whole(field);
        if (decimals.filter(d -> d < 0 || d > DECIMALS).isPresent()) {
            node.wrong(field, "figures.spec.decimals", (long) DECIMALS);
            return Optional.empty();
        }
        return decimals;
    }

    private static LabelRule labels(SpecNode node) {
        var rule =
                new LabelRule(
                        node.choice("bars", LabelRule.Bars.class, LabelRule.Bars.FIGURE),
                        within(node, "from", 0, 100));
        node.end();
        return rule;
    }

    private static StyleColours palette(SpecNode node, Theme theme) {
        StyleColours usual = theme.palette();
        boolean own = node.has("series");
        var palette =
                new StyleColours(
                        colour(node, "page", usual.page()),
                        colour(node, "text", usual.text()),
                        colour(node, "muted", usual.muted()),
                        colour(node, "grid", usual.grid()),
                        colour(node, "zero_line", usual.baseline()),
                        colour(node, "ink", usual.ink()),
                        colours(node, "series", usual.series(), 2, MOST_SERIES),
                        colours(node, "scale", usual.scale(), 6, 6),
                        colour(node, "middle", usual.middle()),
                        colour(node, "dont_know", usual.dontKnow()),
                        colours(node, "heat", usual.heat(), 5, 5),
                        usual.steps() && !own,
                        node.flag("hatched", usual.hatched()));
        node.end();
        PaletteCheck.of(palette, theme, node);
        return palette;
    }

    private static int colour(SpecNode node, String field, int usual) {
        String hex = node.text(field);
        return hex.isEmpty() ? usual : number(node, field, hex).orElse(usual);
    }

    private static Optional<Integer> number(SpecNode node, String field, String hex) {
        if (!COLOUR.matcher(hex).matches()) {
            node.wrong(field, "figures.style.colour", hex);
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(hex.substring(1), 16));
    }

    private static List<Integer> colours(
            SpecNode node, String field, List<Integer> usual, int least, int most) {
        if (!node.has(field)) {
            return usual;
        }
        List<String> hexes = node.texts(field);
        if (hexes.size() < least || hexes.size() > most) {
            node.wrong(field, "figures.style.count", (long) least, (long) most, hexes.size());
            return usual;
        }
        List<Integer> colours = new ArrayList<>();
        for (int i = 0; i < hexes.size(); i++) {
            number(node, field + "[" + i + "]", hexes.get(i)).ifPresent(colours::add);
        }
        return colours.size() < hexes.size() ? usual : colours;
    }
}
