package org.feltbok.responses.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EntryPlaceTest {
    @Test
    void aPlaceIsReadBackAsItWasTold() {
        var place = new EntryPlace("form", 2, "item", "response", "case");
        assertThat(EntryPlace.of(place.subject())).contains(place);
        var nobody = new EntryPlace("form", 1, "", "", "");
        assertThat(EntryPlace.of(nobody.subject())).contains(nobody);
        assertThat(nobody.isOpen()).isFalse();
        var found = new EntryPlace("form", 2, "item", "", "", "first");
        assertThat(EntryPlace.of(found.subject())).contains(found);
    }

    @Test
    void aKeyOfACaseIsNoPlaceWhateverStandsInIt() {
        assertThat(EntryPlace.of("")).isEmpty();
        assertThat(EntryPlace.of("a/1/b/c/d")).isEmpty();
        assertThat(EntryPlace.of("at:home")).isEmpty();
        assertThat(EntryPlace.of("at:a/x/b/c/d")).isEmpty();
        assertThat(EntryPlace.of("at:a/3/b/c/d")).as("there are two passes").isEmpty();
    }
}
