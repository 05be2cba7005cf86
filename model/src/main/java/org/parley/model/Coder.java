package org.parley.model;

/** Who coded something: every machine-made thing says so. */
public sealed interface Coder {

    /** @param model the reader's name, such as {@code "rules-1"} */
    record Machine(String model) implements Coder {
        @Override
        public String label() {
            return "machine:" + model;
        }
    }

    /** @param name as the person signs */
    record Person(String name) implements Coder {
        public Person {
            if (name.isBlank() || name.startsWith("machine:")) {
                throw new IllegalArgumentException(
                        "a person's name must not be blank or start with \"machine:\": \"" + name + "\"");
            }
        }

        @Override
        public String label() {
            return name;
        }
    }

    /** As exports write it: {@code machine:<model>} or the person's name. */
    String label();

    static Coder of(String label) {
        return label.startsWith("machine:") ? new Machine(label.substring("machine:".length())) : new Person(label);
    }
}
