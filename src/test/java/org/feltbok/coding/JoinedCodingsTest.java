package org.feltbok.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.feltbok.coding.CodingStudy.JONAS;
import static org.feltbok.coding.CodingStudy.MARIT;

import org.feltbok.interviews.Notes;
import org.feltbok.store.StudyFile;
import org.feltbok.store.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where codings become one, what was noted on each of them stands with the one that stays. */
class JoinedCodingsTest {
    private static final TextRef A1 = TextRef.answer("a1");

    @TempDir Path folder;
    private StudyFile file;

    @BeforeEach
    void open() {
        file = CodingStudy.make(folder);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void toggle(String person, int start, int end) {
        file.run(new ToggleCode("ppt", "PPT", person, A1, new Span(start, end), null));
    }

    private List<Coding> codings(String person) {
        return file.read(h -> new CodingStore(h).ownCodingsOn(A1)).stream()
                .filter(c -> c.codeId().equals("ppt") && c.personId().equals(person))
                .toList();
    }

    private String at(String person, int start) {
        return codings(person).stream()
                .filter(c -> c.span() != null && c.span().start() == start)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void memo(String id, String coding) {
        file.run(new Notes.Given(w -> put(w, id, coding), true));
    }

    private static void put(UnitOfWork work, String id, String coding) {
        work.insert(
                "memo",
                id,
                Map.of("target_kind", "coding", "target_id", coding, "text", "Note " + id));
    }

    private List<String> memos() {
        return file.read(
                h ->
                        h.createQuery("SELECT id || ' ' || target_id FROM memo ORDER BY id")
                                .mapTo(String.class)
                                .list());
    }

    @Test
    void spansThatAreJoinedKeepTheMemosOfAll() {
        toggle(JONAS, 0, 3);
        toggle(JONAS, 5, 8);
        String first = at(JONAS, 0);
        String second = at(JONAS, 5);
        memo("m1", first);
        memo("m2", second);
        toggle(JONAS, 2, 6);
        assertThat(codings(JONAS)).extracting(Coding::span).containsExactly(new Span(0, 8));
        String stays = codings(JONAS).getFirst().id();
        assertThat(memos()).containsExactly("m1 " + stays, "m2 " + stays);
        file.undo();
        assertThat(memos()).containsExactly("m1 " + first, "m2 " + second);
    }

    @Test
    void whatTwoPeopleGaveToTheSameWordsKeepsTheMemosOfBoth() {
        toggle(JONAS, 0, 3);
        toggle(MARIT, 0, 3);
        String given = at(JONAS, 0);
        String stays = at(MARIT, 0);
        memo("m1", given);
        memo("m2", stays);
        file.run(new GiveCodings(JONAS, "Jonas", new Coder(MARIT, "marit", "Marit", "M")));
        assertThat(codings(JONAS)).isEmpty();
        assertThat(codings(MARIT)).extracting(Coding::id).contains(stays).doesNotContain(given);
        assertThat(memos()).containsExactly("m1 " + stays, "m2 " + stays);
        file.undo();
        assertThat(memos()).containsExactly("m1 " + given, "m2 " + stays);
    }
}
