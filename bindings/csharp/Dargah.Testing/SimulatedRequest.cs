using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah.Testing
{
    /// <summary>
    /// A request that the simulated gateway got: for assertions on what was sent. Holds the secrets that were sent.
    /// </summary>
    public sealed class SimulatedRequest
    {
        private readonly Secret json;

        internal SimulatedRequest(object request)
        {
            json = Json.Write(request);
            Gateway = (string)Json.At(request, "gateway");
            Operation = (string)Json.At(request, "operation");
            Method = (string)Json.At(request, "method");
            Target = (string)Json.At(request, "target");
            Body = (string)Json.At(request, "body") ?? "";
            Fault = Json.At(request, "fault") == null ? null : Json.Write(Json.At(request, "fault"));
            Headers = ((List<object>)Json.At(request, "headers")).Cast<List<object>>()
                .Select(pair => new KeyValuePair<string, Secret>((string)pair[0], (string)pair[1])).ToArray();
        }

        /// <summary><c>tara</c> or <c>tabapay</c>.</summary>
        public string Gateway { get; }

        /// <summary>The call, named as the gateway names it.</summary>
        public string Operation { get; }

        /// <summary>The HTTP method.</summary>
        public string Method { get; }

        /// <summary>Path and query.</summary>
        public Secret Target { get; }

        /// <summary>The body as it came.</summary>
        public Secret Body { get; }

        /// <summary>The headers, their names in small letters.</summary>
        public IReadOnlyList<KeyValuePair<string, Secret>> Headers { get; }

        /// <summary>The planned fault that struck, as JSON; null where none did.</summary>
        public string Fault { get; }

        /// <summary>
        /// A field of a JSON body by its path, e.g. <c>serviceAmountList.0.amount</c>: a text as it is, anything else as
        /// JSON; null where there is none.
        /// </summary>
        public string Field(string path)
        {
            object found;
            try
            {
                found = Json.At(Json.Read(Body.Expose()), path);
            }
            catch (FormatException)
            {
                return null;
            }
            return found == null ? null : found as string ?? Json.Write(found);
        }

        /// <summary>All of it, as the simulator's README describes it.</summary>
        public Secret ToJson()
        {
            return json;
        }

        /// <summary>Gateway and call.</summary>
        public override string ToString()
        {
            return Gateway + "." + Operation;
        }
    }
}
