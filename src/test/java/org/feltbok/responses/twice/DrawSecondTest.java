package org.feltbok.responses.twice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.feltbok.base.FaultException;
import org.feltbok.responses.EditResponse;
import org.feltbok.responses.FinishResponse;
import org.feltbok.responses.LiveResponses;
import org.feltbok.responses.ResponseStore;
import org.feltbok.responses.StartResponse;
import org.feltbok.responses.VoidResponse;
import org.feltbok.responses.WaitingCase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class DrawSecondTest extends TwiceRig {
    @BeforeEach
    void keyed() {
        for (String ofCase : List.of("c1", "c2", "c3")) {
            key("a" + ofCase, ofCase, 1, "Silje", "q1=1");
            finish("a" + ofCase);
        }
        key("ac4", "c4", 1, "Silje", "q1=1");
    }

    private Set<String> drawn() {
        return file.read(h -> ResponseStore.drawn(h, form));
    }

    private List<String> waiting(LiveResponses live) {
        LiveResponses.Watch watch = live.watch(form, 2);
        List<String> names = watch.take().waiting().stream().map(w -> w.name()).toList();
        watch.end();
        return names;
    }

    @Test
    void theSameSeedDrawsTheSameAmongTheSame() {
        file.run(new DrawSecond(form, 2, 42, AT));
        Set<String> first = drawn();
        assertThat(first).hasSize(2);
        file.undo();
        assertThat(drawn()).isEmpty();
        file.run(new DrawSecond(form, 2, 42, AT));
        assertThat(drawn()).isEqualTo(first);
    }

    @Test
    void onlyCompleteFormsThatNobodyDrewBeforeAreDrawn() {
        file.run(new DrawSecond(form, 2, 1, AT));
        file.run(new DrawSecond(form, 9, 2, AT));
        assertThat(drawn()).containsExactlyInAnyOrder("ac1", "ac2", "ac3");
        assertThatThrownBy(() -> file.run(new DrawSecond(form, 1, 3, AT)))
                .isInstanceOf(FaultException.class);
        file.run(new FinishResponse("ac4", "x", ""));
        file.run(new DrawSecond(form, 1, 3, AT));
        assertThat(drawn()).contains("ac4");
    }

    @Test
    void onceAnyAreDrawnOnlyTheseWaitForASecondEntry() {
        try (LiveResponses live = new LiveResponses(file)) {
            assertThat(waiting(live)).hasSize(4);
            file.run(new DrawSecond(form, 1, 5, AT));
            assertThat(waiting(live)).hasSize(1);
            file.undo();
            assertThat(waiting(live)).hasSize(4);
        }
    }

    @Test
    void aFormOfNoCaseIsDrawnAndWaitsUntilItIsKeyedAgain() {
        file.run(new StartResponse(form, "free", Optional.empty(), "x", "", 1, "Silje", AT));
        file.run(EditResponse.number("free", "x", "0417"));
        file.run(new FinishResponse("free", "x", "blank fields"));
        StartResponse again =
                new StartResponse(form, "again", Optional.empty(), "x", "", 2, "Jonas", AT);
        try (LiveResponses live = new LiveResponses(file)) {
            LiveResponses.Watch watch = live.watch(form, 2);
            assertThat(watch.take().waiting())
                    .extracting(w -> w.name())
                    .contains("0417")
                    .hasSize(5);
            file.run(new DrawSecond(form, 9, 2, AT));
            assertThat(drawn()).containsExactlyInAnyOrder("ac1", "ac2", "ac3", "free");
            assertThat(watch.take().waiting()).extracting(w -> w.id()).contains("free").hasSize(4);
            file.run(again.of("free"));
            LiveResponses.Delta begun = watch.take();
            assertThat(begun.heard()).containsExactly("free");
            assertThat(begun.firsts()).containsExactly(Map.entry("again", "free"));
            file.undo();
            assertThat(watch.take().waiting()).extracting(w -> w.id()).containsExactly("free");
            file.run(new VoidResponse("free", "x", "not asked"));
            assertThat(watch.take().heard()).contains("free");
        }
    }

    @Test
    void ofFormsOfNoCaseOnlyThoseThatWereDrawnWait() {
        for (String free : List.of("f1", "f2", "f3")) {
            file.run(new StartResponse(form, free, Optional.empty(), free, "", 1, "Silje", AT));
            file.run(new FinishResponse(free, free, "blank fields"));
        }
        file.run(new DrawSecond(form, 3, 11, AT));
        try (LiveResponses live = new LiveResponses(file)) {
            LiveResponses.Watch watch = live.watch(form, 2);
            List<String> waiting = new ArrayList<>();
            for (WaitingCase w : watch.take().waiting()) {
                waiting.add(w.isForm() ? w.id() : "a" + w.id());
            }
            assertThat(waiting).containsExactlyInAnyOrderElementsOf(drawn());
        }
    }

    @Test
    void aSecondEntryOfNoCaseHasNobodysKey() {
        file.run(new StartResponse(form, "free", Optional.empty(), "x", "", 1, "Silje", AT));
        file.run(new StartResponse(form, "again", Optional.empty(), "x", "", 2, "Jonas", AT));
        assertThat(file.read(h -> TwiceStore.read(h, form)).pairs()).isEmpty();
        List<String> keys =
                file.read(
                        h -> h.createQuery("SELECT key FROM response").mapTo(String.class).list());
        assertThat(keys).doesNotHaveDuplicates();
    }
}
