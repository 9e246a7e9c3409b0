package org.feltbok.base.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class ListeningTest {
    private final Listening.Listeners<String> listeners = new Listening.Listeners<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void whoEndsHearsNoMoreAndTheOthersGoOn() {
        Listening one = listeners.add(t -> heard.add("one " + t));
        listeners.add(t -> heard.add("two " + t));
        listeners.tell("a");
        one.end();
        listeners.tell("b");
        assertThat(heard).containsExactly("one a", "two a", "two b");
    }

    @Test
    void theSameListenerTwiceEndsOneAtATimeAndEndingTwiceEndsNothingElse() {
        Consumer<String> same = heard::add;
        Listening first = listeners.add(same);
        listeners.add(same);
        first.end();
        first.end();
        listeners.tell("a");
        assertThat(heard).containsExactly("a");
    }

    @Test
    void oneMayEndWhileItIsTold() {
        Listening[] mine = new Listening[1];
        mine[0] =
                listeners.add(
                        t -> {
                            heard.add(t);
                            mine[0].end();
                        });
        listeners.tell("a");
        listeners.tell("b");
        assertThat(heard).containsExactly("a");
    }
}
