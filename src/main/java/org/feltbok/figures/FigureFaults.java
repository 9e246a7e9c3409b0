package org.feltbok.figures;

import org.feltbok.base.Fault;
import org.feltbok.base.task.Progress;
import org.feltbok.base.text.Language;
import org.feltbok.base.text.Texts;
import org.feltbok.store.Study;

import java.util.ArrayList;
import java.util.List;

/** What of a study's figures and published values cannot be computed from its data, and why. */
public final class FigureFaults {
    private FigureFaults() {}

    /** Of a study just made, before anybody has looked at its figures. */
    public static List<Fault> of(Study file, Progress progress) {
        FigureMoment moment = StudyFigures.read(file).figures();
        List<Fault> faults = new ArrayList<>(figures(moment, progress));
        moment.check().checked().stream()
                .filter(c -> c.fault().isPresent())
                .forEach(c -> faults.add(PublishedCheck.Summary.finding(c)));
        return faults;
    }

    private static List<Fault> figures(FigureMoment moment, Progress progress) {
        // what is wrong does not depend on the language of captions
        return figures(moment.compute(figure -> true, new Texts(Language.EN), progress));
    }

    /** Where a figure stands, by the name of its plain file. */
    public static Fault.Place place(String figure) {
        return Fault.Place.file(FiguresPart.file(figure));
    }

    /** Every figure that cannot be computed, by the name of its plain file. */
    public static List<Fault> figures(FigureMoment.Computed computed) {
        return computed.faults().stream()
                .map(
                        f ->
                                f.in(
                                        Fault.Place.file(
                                                FiguresPart.file(
                                                        String.valueOf(f.place().file())))))
                .toList();
    }
}
