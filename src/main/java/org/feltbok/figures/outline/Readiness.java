package org.feltbok.figures.outline;

import static org.feltbok.figures.CheckedClaim.Verdict.HOLDS;
import static org.feltbok.figures.CheckedClaim.Verdict.UNTESTABLE;

import org.feltbok.base.Fault;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.CheckedClaim;
import org.feltbok.figures.Claim;
import org.feltbok.figures.ComputedFigure;
import org.feltbok.figures.Erratum;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.FigureTable;
import org.feltbok.figures.FigureTable.Unit;
import org.feltbok.figures.FigureTable.Verdict;
import org.feltbok.figures.PublishedValue;
import org.feltbok.figures.outline.Remark.Point;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be looked at before a report goes out.
 *
 * @param figures how many figures and tables there are
 * @param printed how many values are printed of them
 * @param agree how many of these agree, exactly or as the report says
 * @param claims what is said of groups, as far as it can be tested
 * @param hold how many of these hold
 * @param computed how many figures could be computed
 * @param delivered when something was delivered or approved last
 */
public record Readiness(
        List<Remark> findings,
        int figures,
        int printed,
        int agree,
        int claims,
        int hold,
        int computed,
        Optional<Instant> delivered) {
    /** Fewer than these are few. */
    static final int FEW = 5;

    public Readiness {
        findings = List.copyOf(findings);
    }

    /**
     * @param computed by key; what is not there could not be computed
     * @param faults why not
     * @param errata known mistakes of the report
     * @param published all values that it prints
     * @param elsewhere claims that belong to no figure
     * @param inHand what was delivered or approved last
     * @param names that must not leave the study
     * @param language the study's own
     * @param others codes of other languages that the report may be written in
     */
    public record Looked(
            Outline outline,
            Map<String, ComputedFigure> computed,
            Map<String, List<Fault>> faults,
            List<Erratum> errata,
            List<PublishedValue> published,
            List<CheckedClaim> elsewhere,
            Optional<DeliveryStore.InHand> inHand,
            List<String> names,
            String language,
            List<String> others) {}

    public List<Remark> of(Point point) {
        return findings.stream().filter(f -> f.point() == point).toList();
    }

    public static Readiness of(Looked looked) {
        List<Remark> found = new ArrayList<>();
        Outline outline = looked.outline();
        looked.faults()
                .forEach(
                        (figure, faults) ->
                                faults.forEach(
                                        f ->
                                                found.add(
                                                        Remark.of(
                                                                Point.COMPUTED,
                                                                figure,
                                                                "outline.found.fault",
                                                                f))));
        places(outline, found);
        new NumbersInOrder(outline).find(found);
        int[] counts = printed(looked, found);
        List<CheckedClaim> claims = claims(looked);
        claims.forEach(c -> claim(c, outline, found));
        errata(looked, claims, found);
        changed(looked, found);
        looked.computed().values().forEach(f -> small(f.table(), found));
        names(looked, found);
        looked.others().forEach(other -> texts(outline, other, found));
        return new Readiness(
                found,
                outline.figures().size(),
                counts[0],
                counts[1],
                (int) claims.stream().filter(c -> c.verdict() != UNTESTABLE).count(),
                (int) claims.stream().filter(c -> c.verdict() == HOLDS).count(),
                looked.computed().size(),
                looked.inHand().map(DeliveryStore.InHand::at));
    }

    private static void places(Outline outline, List<Remark> found) {
        boolean sections = !outline.sections().isEmpty();
        for (FigureSpec figure : outline.figures()) {
            if (figure.title().text().isBlank()) {
                found.add(Remark.of(Point.PLACES, figure.key(), "outline.found.no_title"));
            }
            if (sections && figure.section().isEmpty()) {
                found.add(Remark.of(Point.PLACES, figure.key(), "outline.found.no_section"));
            }
        }
    }

    /** How many there are, and how many of them agree. */
    private static int[] printed(Looked looked, List<Remark> found) {
        int all = 0;
        int agree = 0;
        for (Map.Entry<String, ComputedFigure> figure :
                new TreeMap<>(looked.computed()).entrySet()) {
            Map<Verdict, Integer> verdicts = new HashMap<>(figure.getValue().verdicts());
            figure.getValue().elsewhere().forEach((v, n) -> verdicts.merge(v, n, Integer::sum));
            int here = verdicts.values().stream().mapToInt(Integer::intValue).sum();
            int differ = verdicts.getOrDefault(Verdict.DIFFERS, 0);
            all += here;
            agree += here - differ - verdicts.getOrDefault(Verdict.ERRATUM, 0);
            if (differ > 0) {
                found.add(
                        Remark.of(
                                Point.PRINTED,
                                figure.getKey(),
                                "outline.found.differ",
                                differ,
                                here));
            }
        }
        return new int[] {all, agree};
    }

    private static List<CheckedClaim> claims(Looked looked) {
        return Stream.concat(
                        new TreeMap<>(looked.computed())
                                .values().stream().flatMap(f -> f.claims().stream()),
                        looked.elsewhere().stream())
                .toList();
    }

    /** One that does not hold, or that cannot be read any more. */
    private static void claim(CheckedClaim checked, Outline outline, List<Remark> found) {
        String figure =
                outline.figure(checked.claim().figure()).isPresent()
                        ? checked.claim().figure()
                        : "";
        if (checked.fault().isPresent()) {
            found.add(
                    Remark.of(
                            Point.CLAIMS,
                            figure,
                            "outline.found.claim.unread",
                            checked.fault().get()));
        } else if (checked.verdict() == CheckedClaim.Verdict.FAILS) {
            found.add(
                    Remark.of(
                            Point.CLAIMS,
                            figure,
                            "outline.found.claim." + checked.claim().said().word(),
                            checked.claim().measure(),
                            checked.compared(),
                            checked.told().size() == 1 ? checked.told().getFirst() : ""));
        }
    }

    private static void changed(Looked looked, List<Remark> found) {
        Map<String, Delivered> before =
                looked.inHand().map(DeliveryStore.InHand::figures).orElse(Map.of());
        for (FigureSpec figure : looked.outline().figures()) {
            ComputedFigure now = looked.computed().get(figure.key());
            Delivered then = before.get(figure.key());
            if (now != null && then != null) {
                Delivered.of(now.table())
                        .differs(then)
                        .ifPresent(d -> found.add(changed(now.table(), d)));
            } else if (now != null && !before.isEmpty()) {
                found.add(Remark.of(Point.CHANGED, figure.key(), "outline.found.new"));
            }
        }
    }

    private static Remark changed(FigureTable table, Delivered.Difference d) {
        int ofRow = Delivered.rows(table).indexOf(d.row());
        int ofColumn = Delivered.columns(table).indexOf(d.column());
        String row = ofRow < 0 ? d.row() : table.rows().get(ofRow).shortLabel();
        String column = ofColumn < 0 ? d.column() : table.columns().get(ofColumn).label();
        String none = "–";
        return Remark.of(
                Point.CHANGED,
                table.id(),
                "outline.found.changed",
                d.numbers(),
                row,
                column,
                d.before().isEmpty() ? none : d.before(),
                d.now().isEmpty() ? none : d.now());
    }

    private static void errata(Looked looked, List<CheckedClaim> claims, List<Remark> found) {
        for (Erratum erratum : looked.errata()) {
            Stream<String> published =
                    looked.published().stream()
                            .filter(p -> p.erratum().equals(erratum.key()))
                            .map(PublishedValue::figure);
            Stream<String> claimed =
                    claims.stream()
                            .map(CheckedClaim::claim)
                            .filter(c -> c.erratum().equals(erratum.key()))
                            .map(Claim::figure);
            String figure =
                    Stream.concat(published, claimed)
                            .filter(k -> looked.outline().figure(k).isPresent())
                            .findFirst()
                            .orElse("");
            found.add(
                    Remark.of(
                            Point.ERRATA,
                            figure,
                            "outline.found.erratum",
                            erratum.key(),
                            erratum.what()));
        }
    }

    private static void small(FigureTable table, List<Remark> found) {
        int few = 0;
        int least = FEW;
        for (int row = 0; row < table.rows().size(); row++) {
            for (int column = 0; column < table.columns().size(); column++) {
                FigureTable.Cell cell = table.cells().get(row).get(column);
                Integer n = cell.n();
                boolean based = table.column(row, column).unit() != Unit.COUNT;
                if (based && cell.value() != null && n != null && n < FEW && !isOneCase(table, n)) {
                    few++;
                    least = Math.min(least, n);
                }
            }
        }
        if (few > 0) {
            found.add(Remark.of(Point.SMALL, table.id(), "outline.found.small", few, least));
        }
    }

    /** A figure that shows cases one by one rests on one each, and means to. */
    private static boolean isOneCase(FigureTable table, int n) {
        return n == 1
                && table.cells().stream()
                        .flatMap(List::stream)
                        .allMatch(c -> c.n() == null || c.n() <= 1);
    }

    private static void names(Looked looked, List<Remark> found) {
        for (Map.Entry<String, ComputedFigure> figure :
                new TreeMap<>(looked.computed()).entrySet()) {
            FigureTable table = figure.getValue().table();
            List<String> texts = new ArrayList<>();
            texts.addAll(List.of(table.caption(), table.subtitle(), table.note()));
            table.rows().forEach(r -> texts.add(r.label()));
            table.columns().forEach(c -> texts.add(c.label()));
            looked.outline()
                    .figure(figure.getKey())
                    .ifPresent(f -> texts.addAll(inAll(f.alternative())));
            named(looked, texts)
                    .map(n -> Remark.of(Point.NAMES, figure.getKey(), "outline.found.name", n))
                    .forEach(found::add);
        }
        for (Part part : looked.outline().sections()) {
            named(looked, inAll(part.title()))
                    .map(n -> Remark.ofSection(Point.NAMES, part.key(), "outline.found.name", n))
                    .forEach(found::add);
        }
    }

    private static List<String> inAll(LocalText text) {
        return Stream.concat(Stream.of(text.text()), text.others().values().stream()).toList();
    }

    /** The names that stand in some texts. */
    private static Stream<String> named(Looked looked, List<String> texts) {
        String all = String.join("\n", texts);
        return looked.names().stream().filter(name -> isNamed(all, name));
    }

    private static boolean isNamed(String text, String name) {
        return text.contains(name)
                && Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])")
                        .matcher(text)
                        .find();
    }

    /** A language that nothing of the report is written in is none of its languages. */
    private static void texts(Outline outline, String language, List<Remark> found) {
        boolean used =
                outline.figures().stream()
                        .flatMap(f -> Stream.of(f.title(), f.subtitle(), f.note()))
                        .anyMatch(t -> t.others().containsKey(language));
        if (!used) {
            return;
        }
        for (Part part : outline.sections()) {
            if (lacks(part.title(), language)) {
                found.add(
                        Remark.ofSection(
                                Point.TEXTS, part.key(), "outline.found.text.title", language));
            }
            for (FigureSpec figure : part.figures()) {
                texts(figure, language).forEach(found::add);
            }
        }
        outline.part("").stream()
                .flatMap(p -> p.figures().stream())
                .forEach(f -> texts(f, language).forEach(found::add));
    }

    private static List<Remark> texts(FigureSpec figure, String language) {
        Set<String> lacking = new LinkedHashSet<>();
        if (lacks(figure.title(), language)) {
            lacking.add("outline.found.text.title");
        }
        if (lacks(figure.subtitle(), language)) {
            lacking.add("outline.found.text.subtitle");
        }
        if (lacks(figure.note(), language)) {
            lacking.add("outline.found.text.note");
        }
        return lacking.stream()
                .map(key -> Remark.of(Point.TEXTS, figure.key(), key, language))
                .toList();
    }

    private static boolean lacks(LocalText text, String language) {
        return !text.text().isBlank() && text.others().getOrDefault(language, "").isBlank();
    }
}
