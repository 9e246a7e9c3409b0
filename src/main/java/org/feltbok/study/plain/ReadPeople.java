package org.feltbok.study.plain;

import org.feltbok.study.Person;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The people of a folder, left for parts that name them.
 *
 * @param names what is stored of somebody who keys in, by key and by name
 */
public record ReadPeople(Map<String, String> names) {
    public ReadPeople {
        names = Map.copyOf(names);
    }

    /** The name by key and by name; the key where several have the name. */
    public static Map<String, String> names(List<Person> people) {
        Map<String, String> names = new HashMap<>();
        for (Person person : people) {
            names.put(person.name(), person.name());
        }
        for (Person person : people) {
            boolean only = people.stream().filter(p -> p.name().equals(person.name())).count() == 1;
            names.put(person.key(), only ? person.name() : person.key());
        }
        return names;
    }
}
