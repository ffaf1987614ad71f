using System;
using System.Diagnostics;

namespace Dargah
{
    /// <summary>
    /// A text that no log, dump or serializer shows: a payment token, a payer's card, an answer as it came.
    /// <see cref="Expose"/> gives it.
    /// </summary>
    /// <remarks>A string becomes one by itself; one becomes a string by <see cref="Expose"/> alone.</remarks>
    [DebuggerDisplay(Mask)]
    public sealed class Secret : IEquatable<Secret>
    {
        private const string Mask = "***";

        // No property: what serialises objects takes their public ones.
        [DebuggerBrowsable(DebuggerBrowsableState.Never)]
        private readonly string text;

        /// <summary>Hides a text.</summary>
        /// <exception cref="ArgumentNullException">There is none.</exception>
        public Secret(string text)
        {
            this.text = text ?? throw new ArgumentNullException(nameof(text));
        }

        /// <summary>Null where there is no text.</summary>
        public static implicit operator Secret(string text)
        {
            return text == null ? null : new Secret(text);
        }

        /// <summary>The text itself: for the shop's records and the payer's browser, not for logs.</summary>
        public string Expose()
        {
            return text;
        }

        /// <summary>Whether both hold the same text; how long that takes tells nothing of where they differ.</summary>
        public bool Equals(Secret other)
        {
            if (ReferenceEquals(other, null) || text.Length != other.text.Length) return false;
            int differs = 0;
            for (int at = 0; at < text.Length; at++) differs |= text[at] ^ other.text[at];
            return differs == 0;
        }

        /// <summary>Whether it is a secret with the same text.</summary>
        public override bool Equals(object other)
        {
            return Equals(other as Secret);
        }

        /// <summary>Equal secrets have the same.</summary>
        public override int GetHashCode()
        {
            return text.GetHashCode();
        }

        /// <summary>Whether both hold the same text, or both are null.</summary>
        public static bool operator ==(Secret one, Secret other)
        {
            return ReferenceEquals(one, null) ? ReferenceEquals(other, null) : one.Equals(other);
        }

        /// <summary>Whether they hold different texts.</summary>
        public static bool operator !=(Secret one, Secret other)
        {
            return !(one == other);
        }

        /// <summary>Three stars: what is put into a log line by mistake shows nothing.</summary>
        public override string ToString()
        {
            return Mask;
        }
    }
}
