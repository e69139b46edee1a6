package org.slipway.web.bench;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Whose app a key opens, learnt when the owner opens it signed in. A sandboxed page's own requests carry no cookie, so the key speaks for them, but only from the address that the owner
 * last came from: a key that has leaked in a link is of no use elsewhere.
 */
@ApplicationScoped
class AppKeys {
    private static final int MOST = 1000;

    private final Map<String, Owner> owners = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.@Nullable Entry<String, Owner> eldest) {
            return size() > MOST;
        }
    };

    synchronized void opened(String key, long accountId, String address) {
        owners.put(key, new Owner(accountId, address));
    }

    synchronized OptionalLong owner(String key, String address) {
        Owner owner = owners.get(key);
        return owner != null && owner.address.equals(address) ? OptionalLong.of(owner.accountId) : OptionalLong.empty();
    }

    private record Owner(long accountId, String address) {}
}
