using System.Collections.Generic;

namespace Dargah
{
    /// <summary>An invoice item: goods, or shipping as an item of its own.</summary>
    public sealed class TaraItem
    {
        /// <summary>One item. It is checked by the order that it is given to.</summary>
        /// <param name="name">Its name.</param>
        /// <param name="code">Its code.</param>
        /// <param name="count">How many units.</param>
        /// <param name="unit">What is counted.</param>
        /// <param name="fee">The price of one unit.</param>
        /// <param name="group">The code of one of Tara's merchandise groups.</param>
        /// <param name="groupTitle">The title of that group.</param>
        /// <param name="data">The field <c>data</c>.</param>
        /// <param name="extraJson">Fields that this library does not know: a JSON object.</param>
        public TaraItem(
            string name,
            string code,
            long count,
            TaraUnit unit,
            Rial fee,
            string group,
            string groupTitle,
            string data = null,
            string extraJson = null)
        {
            Name = name;
            Code = code;
            Count = count;
            Unit = unit;
            Fee = fee;
            Group = group;
            GroupTitle = groupTitle;
            Data = data;
            ExtraJson = extraJson;
        }

        /// <summary>Its name.</summary>
        public string Name { get; }

        /// <summary>Its code.</summary>
        public string Code { get; }

        /// <summary>How many units.</summary>
        public long Count { get; }

        /// <summary>What is counted.</summary>
        public TaraUnit Unit { get; }

        /// <summary>The price of one unit.</summary>
        public Rial Fee { get; }

        /// <summary>The code of one of Tara's merchandise groups.</summary>
        public string Group { get; }

        /// <summary>The title of that group.</summary>
        public string GroupTitle { get; }

        /// <summary>The field <c>data</c>; null where there is none.</summary>
        public string Data { get; }

        /// <summary>Fields that this library does not know; null where there are none.</summary>
        public string ExtraJson { get; }

        internal static TaraItemsHandle List(IEnumerable<TaraItem> items)
        {
            TaraItemsHandle list = NativeMethods.dargah_tara_items_new();
            foreach (TaraItem item in items)
            {
                NativeMethods.dargah_tara_items_add(
                    list, item.Name, item.Code, item.Count, (uint)item.Unit, item.Fee.Value, item.Group, item.GroupTitle);
                if (item.Data != null) NativeMethods.dargah_tara_items_set_data(list, item.Data);
                if (item.ExtraJson != null) NativeMethods.dargah_tara_items_set_extra_json(list, item.ExtraJson);
            }
            return list;
        }
    }
}
