package org.feltbok.figures.build;

import org.feltbok.base.text.Language;
import org.feltbok.base.text.LocalText;
import org.feltbok.figures.FigureBook;
import org.feltbok.figures.FigureSpec;
import org.feltbok.figures.Look;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A figure being built: what was chosen, and what was typed over what is proposed.
 *
 * @param title typed; empty = as proposed
 * @param number typed; empty = as proposed
 * @param section chosen; empty = as proposed
 * @param editing what the figure that it changes is known by, whatever it is called now; empty = a
 *     new one
 * @param said of its axis and numbers; empty = as usual, or as the figure that it changes says
 */
public record Draft(
        Choices choices,
        String title,
        Optional<Integer> number,
        Optional<String> section,
        String editing,
        Optional<Said> said) {
    public static final Draft NONE =
            new Draft(Choices.NONE, "", Optional.empty(), Optional.empty(), "");

    /**
     * What was said of axis and numbers.
     *
     * @param of the choices that it was said of; it comes back with them
     */
    public record Said(Look look, Choices of) {
        Look fitting(Choices now, Look otherwise) {
            return look.kept(now.hasNumberOf(of), now.chart() == of.chart(), otherwise);
        }
    }

    /** Nothing is said of its axis and numbers. */
    public Draft(
            Choices choices,
            String title,
            Optional<Integer> number,
            Optional<String> section,
            String editing) {
        this(choices, title, number, section, editing, Optional.empty());
    }

    /** The key of a figure that is in no report yet. */
    public static final String KEY = "draft";

    public boolean isEmpty() {
        return choices.isEmpty();
    }

    public Draft with(Choices others) {
        return new Draft(others, title, number, section, editing, said);
    }

    public Draft titled(String typed) {
        return new Draft(choices, typed, number, section, editing, said);
    }

    public Draft numbered(Optional<Integer> typed) {
        return new Draft(choices, title, typed, section, editing, said);
    }

    public Draft in(Optional<String> chosen) {
        return new Draft(choices, title, number, chosen, editing, said);
    }

    /**
     * Something else is said of its axis and numbers.
     *
     * @param shown what is said now as far as nobody said otherwise
     */
    public Draft saying(Look shown, UnaryOperator<Look> change) {
        Look now = said.map(s -> s.fitting(choices, shown)).orElse(shown);
        return new Draft(
                choices,
                title,
                number,
                section,
                editing,
                Optional.of(new Said(change.apply(now), choices)));
    }

    /** What was made further while it was placed: the next change is one of that figure. */
    public Draft placed(String figure) {
        return isEmpty() ? this : new Draft(choices, title, number, section, figure, said);
    }

    /** A figure of the report as a draft; empty if it is made of other things than choices. */
    static Optional<Draft> of(FigureSpec figure, String id, ChoicesReader reader) {
        return reader.read(figure)
                .map(c -> new Draft(c, "", Optional.empty(), Optional.empty(), id));
    }

    /**
     * Its specification.
     *
     * @param language in which the title was typed
     */
    public FigureSpec spec(
            FigureBuilder builder,
            ChoicesReader reader,
            Proposal proposal,
            FigureBook book,
            Language language) {
        FigureSpec made = made(builder, reader, proposal, book, language);
        return said.map(s -> s.fitting(choices, Look.of(made)).on(made)).orElse(made);
    }

    private FigureSpec made(
            FigureBuilder builder,
            ChoicesReader reader,
            Proposal proposal,
            FigureBook book,
            Language language) {
        FigureBuilder.Dress proposed = proposal.of(choices);
        Optional<FigureSpec> figure = editing.isEmpty() ? Optional.empty() : book.known(editing);
        Optional<Choices> before = figure.flatMap(reader::read);
        if (figure.isEmpty() || before.isEmpty()) {
            return builder.build(choices, dressed(proposed, language));
        }
        FigureSpec was = figure.get();
        boolean same = before.get().equals(choices);
        FigureBuilder.Dress own =
                new FigureBuilder.Dress(
                        was.key(), was.number(), was.title(), was.subtitle(), was.section());
        // a title that told what it no longer shows would be wrong; one typed by somebody stays
        FigureBuilder.Dress then = proposal.of(before.get());
        FigureBuilder.Dress now =
                same
                        ? own
                        : new FigureBuilder.Dress(
                                was.key(),
                                was.number(),
                                following(was.title(), then.title(), proposed.title()),
                                following(was.subtitle(), then.subtitle(), proposed.subtitle()),
                                was.section());
        return builder.rebuild(was, before.get(), choices, dressed(now, language));
    }

    /** What was proposed and not written by somebody. */
    private static LocalText following(LocalText was, LocalText proposedThen, LocalText proposed) {
        boolean isProposed =
                was.text().equals(proposedThen.text())
                        && proposedThen.others().entrySet().containsAll(was.others().entrySet());
        return isProposed ? proposed : was;
    }

    private FigureBuilder.Dress dressed(FigureBuilder.Dress given, Language language) {
        return new FigureBuilder.Dress(
                given.key(),
                number.or(given::number),
                title.isBlank() ? given.title() : typed(given.title(), language),
                given.subtitle(),
                section.orElse(given.section()));
    }

    private LocalText typed(LocalText proposed, Language language) {
        if (!proposed.others().containsKey(language.code())) {
            return new LocalText(title, proposed.others());
        }
        Map<String, String> others = new HashMap<>(proposed.others());
        others.put(language.code(), title);
        return new LocalText(proposed.text(), others);
    }
}
