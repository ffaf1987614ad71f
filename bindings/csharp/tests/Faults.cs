using System.Collections.Generic;

namespace Dargah.Tests
{
    internal static class Faults
    {
        internal static IEnumerable<KeyValuePair<string, object>> With(string name, object value)
        {
            return new Dictionary<string, object> { { name, value } };
        }
    }
}
