package org.feltbok.interviews;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The interview guide: topics in the order of asking. */
public record Guide(List<Topic> topics) {
    public Guide {
        topics = List.copyOf(topics);
    }

    public List<Topic> themes() {
        return topics.stream().filter(Topic::isTheme).toList();
    }

    /** The topics below one. */
    public List<Topic> under(Topic parent) {
        return topics.stream().filter(t -> parent.id().equals(t.parentId())).toList();
    }

    /** What can be asked: topics below a theme, and themes that have none below them. */
    public List<Topic> askable() {
        return topics.stream().filter(t -> under(t).isEmpty()).toList();
    }

    public Optional<Topic> byId(String id) {
        return topics.stream().filter(t -> Objects.equals(t.id(), id)).findFirst();
    }
}
