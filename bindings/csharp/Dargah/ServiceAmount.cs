namespace Dargah
{
    /// <summary>A service of Tara's and its amount.</summary>
    public sealed class ServiceAmount
    {
        /// <summary>This much for this service.</summary>
        public ServiceAmount(long serviceId, Rial amount)
        {
            ServiceId = serviceId;
            Amount = amount;
        }

        /// <summary>The service.</summary>
        public long ServiceId { get; }

        /// <summary>Its amount.</summary>
        public Rial Amount { get; }

        /// <summary>Service and amount.</summary>
        public override string ToString()
        {
            return ServiceId + ": " + Amount;
        }
    }
}
