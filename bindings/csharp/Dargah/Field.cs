namespace Dargah
{
    /// <summary>A name and its value, of a callback or of a form.</summary>
    public sealed class Field
    {
        internal Field(string name, Secret value)
        {
            Name = name;
            Value = value;
        }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>Its value, which may be a secret.</summary>
        public Secret Value { get; }

        /// <summary>The name alone.</summary>
        public override string ToString()
        {
            return Name;
        }
    }
}
