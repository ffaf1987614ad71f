using System;
using System.Globalization;

namespace Dargah
{
    /// <summary>
    /// An amount in whole Rials, which is what both gateways count in. A <c>long</c> fits wherever one is asked for.
    /// </summary>
    public readonly struct Rial : IEquatable<Rial>, IComparable<Rial>
    {
        /// <summary>This many Rials. Whether a call takes the amount is checked by the call.</summary>
        public Rial(long value)
        {
            Value = value;
        }

        /// <summary>The number of Rials.</summary>
        public long Value { get; }

        /// <summary>Toman to Rial: times ten, checked against overflow.</summary>
        /// <exception cref="DargahInputException">Below zero, or too large.</exception>
        public static Rial FromToman(long toman)
        {
            return NativeMethods.dargah_rial_from_toman(toman);
        }

        /// <summary>Reads an amount: ASCII, Persian or Arabic digits, with or without separators.</summary>
        /// <exception cref="DargahInputException">It is no amount.</exception>
        public static Rial Parse(string amount)
        {
            return NativeMethods.dargah_rial_parse(amount);
        }

        /// <summary>Reads an amount in Toman: half Tomans and other tenths too, <c>1234.5</c> Toman are 12,345 Rial.</summary>
        /// <exception cref="DargahInputException">It is no amount, or has a fraction of a Rial.</exception>
        public static Rial ParseToman(string amount)
        {
            return NativeMethods.dargah_rial_parse_toman(amount);
        }

        /// <summary>Reads an amount in Rial that is written as a decimal, as databases do: <c>150000.00</c>.</summary>
        /// <exception cref="DargahInputException">It is no amount, or has a fraction of a Rial.</exception>
        public static Rial ParseDecimal(string amount)
        {
            return NativeMethods.dargah_rial_parse_decimal(amount);
        }

        /// <summary>Toman to Rial: 1234.5 Toman are 12,345 Rial.</summary>
        /// <exception cref="DargahInputException">Below zero, too large, or with a fraction of a Rial.</exception>
        public static Rial FromToman(decimal toman)
        {
            return ParseToman(toman.ToString(CultureInfo.InvariantCulture));
        }

        /// <summary>The amount for people who read Persian, e.g. <c>۱٬۵۰۰٬۰۰۰</c>.</summary>
        /// <exception cref="DargahInputException">Below zero.</exception>
        public string ToPersian()
        {
            return NativeMethods.dargah_rial_to_persian(Value);
        }

        /// <summary>In Toman. Null where it is no whole number of them, or below zero.</summary>
        public long? Toman
        {
            get { return NativeMethods.dargah_rial_to_toman(Value); }
        }

        /// <summary>This many Rials.</summary>
        public static implicit operator Rial(long value)
        {
            return new Rial(value);
        }

        /// <summary>The number of Rials.</summary>
        public static explicit operator long(Rial amount)
        {
            return amount.Value;
        }

        /// <summary>Whether both are the same amount.</summary>
        public static bool operator ==(Rial a, Rial b)
        {
            return a.Value == b.Value;
        }

        /// <summary>Whether they are different amounts.</summary>
        public static bool operator !=(Rial a, Rial b)
        {
            return a.Value != b.Value;
        }

        /// <summary>Whether the first one is less.</summary>
        public static bool operator <(Rial a, Rial b)
        {
            return a.Value < b.Value;
        }

        /// <summary>Whether the first one is more.</summary>
        public static bool operator >(Rial a, Rial b)
        {
            return a.Value > b.Value;
        }

        /// <summary>Whether the first one is not more.</summary>
        public static bool operator <=(Rial a, Rial b)
        {
            return a.Value <= b.Value;
        }

        /// <summary>Whether the first one is not less.</summary>
        public static bool operator >=(Rial a, Rial b)
        {
            return a.Value >= b.Value;
        }

        /// <inheritdoc/>
        public bool Equals(Rial other)
        {
            return Value == other.Value;
        }

        /// <inheritdoc/>
        public override bool Equals(object other)
        {
            return other is Rial && Equals((Rial)other);
        }

        /// <inheritdoc/>
        public override int GetHashCode()
        {
            return Value.GetHashCode();
        }

        /// <inheritdoc/>
        public int CompareTo(Rial other)
        {
            return Value.CompareTo(other.Value);
        }

        /// <summary>The number, in ASCII digits and without separators.</summary>
        public override string ToString()
        {
            return Value.ToString(CultureInfo.InvariantCulture);
        }
    }
}
