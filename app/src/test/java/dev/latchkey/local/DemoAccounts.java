package dev.latchkey.local;

import java.util.List;

/** Who can sign in to the local run: a bean of this type puts its accounts into the closing lines of the start. */
public interface DemoAccounts {

    List<DemoAccount> all();

    /**
     * One of them.
     *
     * @param whatTheyAre in a few words, such as "owner at Northwind"
     */
    record DemoAccount(String username, String password, String whatTheyAre) {}
}
