package org.parley.cli;

import org.parley.model.Coder;

/** Who sits at the keyboard, as the operating system knows them. */
final class Person {

    private Person() {}

    static Coder.Person atTheKeyboard() {
        String name = System.getProperty("user.name", "");
        return new Coder.Person(name.isBlank() || name.startsWith("machine:") ? "analyst" : name);
    }
}
