package org.feltbok.figures;

import org.feltbok.analysis.Condition;
import org.feltbok.analysis.Measure;
import org.feltbok.analysis.MeasurePiece;
import org.feltbok.base.FaultException;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The names that a specification or measure is written with; what cannot be read has none. */
final class SpecNames {
    private final Set<String> names = new LinkedHashSet<>();

    private SpecNames() {}

    static Set<String> of(FigureSpec spec) {
        SpecNames found = new SpecNames();
        found.piece(spec.base());
        spec.rows().forEach(found::axis);
        spec.columns().forEach(found::axis);
        return found.names;
    }

    static Set<String> of(String measure) {
        SpecNames found = new SpecNames();
        read(() -> found.measure(Measure.parse(measure)));
        return found.names;
    }

    private static void read(Runnable reading) {
        try {
            reading.run();
        } catch (FaultException unreadable) {
            // it is told where it is computed; it asks for nothing
        }
    }

    private void axis(Axis axis) {
        piece(axis.piece());
        switch (axis.source()) {
            case Axis.Items s -> names.addAll(s.names());
            case Axis.Answers s -> names.add(s.name());
            case Axis.CodesOf s -> names.add(s.item());
            case Axis.Groups s -> names.add(s.name());
            case Axis.Cases s -> read(() -> conditions(Condition.parseAll(s.where())));
            case Axis.Cross s -> {
                axis(s.outer());
                axis(s.inner());
            }
            case Axis.Single s -> {}
            case Axis.Years s -> {}
            case Axis.Parts s -> {}
            case Axis.Statistics s -> {}
        }
    }

    private void piece(Piece written) {
        read(
                () -> {
                    MeasurePiece piece = written.read();
                    piece.subject().ifPresent(this::subject);
                    piece.weight().ifPresent(this::subject);
                    conditions(piece.of());
                    conditions(piece.given());
                    conditions(piece.by());
                });
    }

    private void measure(Measure measure) {
        subject(measure.subject());
        measure.weight().ifPresent(this::subject);
        conditions(measure.of());
        conditions(measure.given());
        conditions(measure.by());
    }

    private void subject(Measure.Subject subject) {
        Consumer<String> add = names::add;
        switch (subject) {
            case Measure.Named n -> add.accept(n.name());
            case Measure.Coded c -> {
                add.accept(c.item());
                add.accept(c.item() + "#" + c.code());
            }
            case Measure.Indicated i -> add.accept(i.name());
            case Measure.Responses r -> add.accept(r.questionnaire());
            case Measure.Cases c -> {}
        }
    }

    private void conditions(List<Condition> conditions) {
        conditions.forEach(c -> names.addAll(c.variables()));
    }
}
