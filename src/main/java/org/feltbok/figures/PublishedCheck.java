package org.feltbok.figures;

import org.feltbok.analysis.Measures;
import org.feltbok.analysis.StudyData;
import org.feltbok.base.Fault;
import org.feltbok.figures.FigureTable.Verdict;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Compares every published value of a study with today's data. */
public final class PublishedCheck {
    private PublishedCheck() {}

    /**
     * How the published values came out.
     *
     * @param checked all of them, in their order
     */
    public record Summary(List<Checked> checked) {
        public Summary {
            checked = List.copyOf(checked);
        }

        /** Those that are computed here, and so compared. */
        public List<Checked> compared() {
            return checked.stream().filter(c -> !c.published().isUncomputed()).toList();
        }

        public int count(Verdict verdict) {
            return (int) checked.stream().filter(c -> c.verdict() == verdict).count();
        }

        /** How many of those compared rest on what was made of cases for an example. */
        public int constructed() {
            return (int) checked.stream().filter(Checked::isConstructed).count();
        }

        /** How many values of one figure got which verdict; empty if it has none. */
        public Map<Verdict, Integer> of(String figure) {
            Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
            checked.stream()
                    .filter(c -> c.published().figure().equals(figure))
                    .forEach(c -> counts.merge(c.verdict(), 1, Integer::sum));
            return counts;
        }

        /** A finding for each value that differs and has no erratum that explains it. */
        public List<Fault> findings() {
            List<Fault> findings = new ArrayList<>();
            checked.stream()
                    .filter(c -> c.verdict() == Verdict.DIFFERS)
                    .forEach(c -> findings.add(finding(c)));
            return findings;
        }

        static Fault finding(Checked c) {
            PublishedValue p = c.published();
            String printed = p.asPrinted();
            if (c.fault().isPresent()) {
                Fault why = c.fault().get();
                return new Fault(
                        Fault.Place.file(
                                String.join(
                                        ", ", PublishedPart.PUBLISHED, p.figure(), p.measure())),
                        why.key(),
                        why.args());
            }
            if (c.today().isPresent()) {
                return Fault.at(
                        Fault.Place.none(),
                        "figures.check.differs",
                        p.figure(),
                        p.measure(),
                        printed,
                        c.today().getAsDouble());
            }
            return Fault.at(
                    Fault.Place.none(),
                    "figures.check.undefined",
                    p.figure(),
                    p.measure(),
                    printed);
        }
    }

    /** Where no figure quotes a number. */
    public static Summary of(StudyData study, List<PublishedValue> published) {
        return of(study, published, List.of());
    }

    /**
     * @param quoted numbers that figures quote: a published one without a measure may be one of
     *     them
     */
    public static Summary of(
            StudyData study, List<PublishedValue> published, List<QuotedNumber> quoted) {
        Measures measures = new Measures(study);
        return new Summary(
                published.stream().map(p -> PublishedMatch.check(measures, p, quoted)).toList());
    }
}
