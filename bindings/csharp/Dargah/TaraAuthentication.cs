using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>What a login answered. The token itself stays inside the library.</summary>
    public sealed class TaraAuthentication
    {
        private readonly string json;

        internal TaraAuthentication(TaraAuthenticationHandle of)
        {
            json = NativeMethods.dargah_tara_authentication_to_json(of);
            ExpireTime = NativeMethods.dargah_tara_authentication_expire_time(of);
            TrustedFor = TimeSpan.FromMilliseconds(NativeMethods.dargah_tara_authentication_trusted_for_ms(of));
            Description = NativeMethods.dargah_tara_authentication_description(of);
            DoTime = NativeMethods.dargah_tara_authentication_do_time(of);
            ExtraJson = NativeMethods.dargah_tara_authentication_extra_json(of);
        }

        /// <summary><c>expireTime</c> as Tara wrote it; its unit is open. Null where it did not come.</summary>
        public long? ExpireTime { get; }

        /// <summary>
        /// How long the client will use the token. Zero when another thread logged in at that moment.
        /// </summary>
        public TimeSpan TrustedFor { get; }

        /// <summary><c>description</c>; null where it did not come.</summary>
        public string Description { get; }

        /// <summary><c>doTime</c>; null where it did not come.</summary>
        public string DoTime { get; }

        /// <summary>The fields that no document describes, as a JSON object.</summary>
        public Secret ExtraJson { get; }

        /// <summary>All of it as JSON, without secrets.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>All of it as JSON, without secrets.</summary>
        public override string ToString()
        {
            return json;
        }
    }
}
