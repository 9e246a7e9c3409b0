package org.feltbok.coding.agreement;

import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.coding.CodingStudy;
import org.feltbok.coding.Span;
import org.feltbok.coding.TextRef;
import org.feltbok.coding.ToggleCode;
import org.feltbok.store.StudyFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** For tests of two coders of the same answers: a study, what both gave, and how it compares. */
abstract class SettlingRig {
    static final List<String> BOTH = List.of(MARIT, JONAS);
    static final Instant NOON = Instant.parse("2026-11-12T12:00:00Z");
    static final String DAY = "2026-11-12T12:00:00";
    static final TextRef A1 = TextRef.answer("a1");

    @TempDir Path folder;
    StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    void give(String person, String text, String code, @Nullable Span span) {
        file.run(new ToggleCode(code, code, person, TextRef.answer(text), span, null));
    }

    /** Marit: a1 barnevern and ppt, a2 ikt; Jonas: a1 barnevern on other words, a2 ikt. */
    void coded() {
        give(MARIT, "a1", "barnevern", new Span(0, 9));
        give(MARIT, "a1", "ppt", new Span(13, 16));
        give(MARIT, "a2", "ikt", null);
        give(JONAS, "a1", "barnevern", new Span(0, 12));
        give(JONAS, "a2", "ikt", null);
        give(JONAS, "a3", "ikt", null);
        CodingStudy.done(file, MARIT);
        CodingStudy.done(file, JONAS);
    }

    Pairing pairing() {
        return file.read(
                h ->
                        Pairing.of(
                                BOTH,
                                CodingStudy.answers(file),
                                new AgreementStore(h).decisions("b20", "it20")));
    }

    Set<String> assigned() {
        return file.read(h -> new AgreementStore(h).assigned("b20", "it20").keySet());
    }
}
