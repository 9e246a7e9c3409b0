package org.feltbok.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The figures that show a code of an open answer.
 *
 * @param item name of the question that is coded
 * @param code key of the code
 */
public record CodeFigures(String item, String code) {
    private static final String MARK = "#";

    /** As screens are told of it: a sign that no figure's key begins with, the item, the code. */
    public String subject() {
        return MARK + item + MARK + code;
    }

    /** What a subject asks for; empty if it is no such thing. */
    public static Optional<CodeFigures> of(String subject) {
        int second = subject.indexOf(MARK, 1);
        return subject.startsWith(MARK) && second > 1
                ? Optional.of(
                        new CodeFigures(
                                subject.substring(1, second), subject.substring(second + 1)))
                : Optional.empty();
    }

    /** In the order of the report, those that have a line for each code first. */
    public List<FigureSpec> in(FigureBook book) {
        return book.figures().stream()
                .filter(this::isShownBy)
                .sorted(
                        java.util.Comparator.comparing(
                                (FigureSpec f) -> axes(f).noneMatch(this::isListedBy)))
                .toList();
    }

    /** Whether a figure shows it, by itself or among all codes of the question. */
    public boolean isShownBy(FigureSpec figure) {
        return axes(figure).anyMatch(this::isShownBy) || names(figure.base());
    }

    private static Stream<Axis> axes(FigureSpec figure) {
        return Stream.concat(figure.rows().stream(), figure.columns().stream())
                .flatMap(CodeFigures::parts);
    }

    private static Stream<Axis> parts(Axis axis) {
        return axis.source() instanceof Axis.Cross cross
                ? Stream.concat(
                        Stream.of(axis), Stream.concat(parts(cross.outer()), parts(cross.inner())))
                : Stream.of(axis);
    }

    private boolean isListedBy(Axis axis) {
        return switch (axis.source()) {
            case Axis.CodesOf s -> isItem(s.item());
            case Axis.Groups s -> isItem(s.name());
            default -> false;
        };
    }

    private boolean isShownBy(Axis axis) {
        return isListedBy(axis) || names(axis.piece());
    }

    /** With the questionnaire before it or without. */
    private boolean isItem(String name) {
        return name.equals(item) || name.endsWith("/" + item);
    }

    private boolean names(Piece piece) {
        return Stream.of(piece.variable(), piece.of(), piece.given(), piece.by())
                .flatMap(t -> Stream.of(t.split("[,=<>!;()' ]+")))
                .anyMatch(this::isCode);
    }

    private boolean isCode(String name) {
        int mark = name.indexOf(MARK);
        return mark > 0 && isItem(name.substring(0, mark)) && name.substring(mark + 1).equals(code);
    }
}
