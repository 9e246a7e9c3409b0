package org.feltbok.shell.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleStringProperty;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/** What listens to the window's own values is let go when its time is over. */
class LifetimeTest {
    private final SimpleStringProperty name = new SimpleStringProperty("a");
    private final List<String> heard = new ArrayList<>();

    @Test
    void aValueIsFollowedUntilTheEndAndNotAfter() {
        var lifetime = new Lifetime();
        var seen = lifetime.of(name);
        seen.addListener((o, old, now) -> heard.add(now));
        name.set("b");
        lifetime.end();
        name.set("c");
        assertThat(heard).containsExactly("b");
        assertThat(seen.getValue()).isEqualTo("b");
    }
}
