/** Who someone is: accounts, roles, passwords and what a browser is remembered by; other rooms know an account by its id. */
@NullMarked
package org.slipway.identity;

import org.jspecify.annotations.NullMarked;
