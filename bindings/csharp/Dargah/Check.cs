namespace Dargah
{
    /// <summary>The checks that orders make by themselves, to be made where a person types.</summary>
    public static class Check
    {
        /// <summary>
        /// Brings an Iranian mobile number, in any of the usual forms and digits, into the form <c>09xxxxxxxxx</c>.
        /// </summary>
        /// <exception cref="DargahInputException">It is none.</exception>
        public static string Mobile(string mobile)
        {
            return NativeMethods.dargah_check_mobile(mobile);
        }

        /// <summary>Checks a national code and brings it into ten digits.</summary>
        /// <exception cref="DargahInputException">It is none.</exception>
        public static string NationalCode(string code)
        {
            return NativeMethods.dargah_check_national_code(code);
        }

        /// <summary>Checks a bank card number and brings it into 16 digits.</summary>
        /// <exception cref="DargahInputException">It is none.</exception>
        public static string CardNumber(string card)
        {
            return NativeMethods.dargah_check_card_number(card);
        }
    }
}
