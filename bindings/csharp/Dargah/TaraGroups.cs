using System;
using System.Collections.Generic;
using System.Linq;

namespace Dargah
{
    /// <summary>One of Tara's merchandise groups.</summary>
    public sealed class TaraGroup
    {
        internal TaraGroup(TaraGroupsHandle groups, long at)
        {
            Id = NativeMethods.dargah_tara_groups_id_at(groups, at).GetValueOrDefault();
            Name = NativeMethods.dargah_tara_groups_name_at(groups, at);
            Title = NativeMethods.dargah_tara_groups_title_at(groups, at);
            Tag = NativeMethods.dargah_tara_groups_tag_at(groups, at);
        }

        /// <summary>Its code: goes into an item's <c>group</c>.</summary>
        public long Id { get; }

        /// <summary>Its key; null where it has none.</summary>
        public string Name { get; }

        /// <summary>Its title: goes into an item's <c>groupTitle</c>.</summary>
        public string Title { get; }

        /// <summary>Its tags; null where it has none.</summary>
        public string Tag { get; }

        /// <summary>Code and title.</summary>
        public override string ToString()
        {
            return Id + ": " + Title;
        }
    }

    /// <summary>Tara's merchandise groups, in Tara's order.</summary>
    public sealed class TaraGroups
    {
        private readonly TaraGroupsHandle handle;

        internal TaraGroups(TaraGroupsHandle groups)
        {
            handle = groups;
            int count = (int)NativeMethods.dargah_tara_groups_count(groups);
            All = Enumerable.Range(0, count).Select(at => new TaraGroup(groups, at)).ToArray();
        }

        /// <summary>All groups.</summary>
        public IReadOnlyList<TaraGroup> All { get; }

        /// <summary>The group whose key, title or one of whose tags is this text. Null where there is none.</summary>
        public TaraGroup Find(string wanted)
        {
            long? found = NativeMethods.dargah_tara_groups_find(handle, wanted);
            return found == null ? null : All[(int)found.Value];
        }

        /// <summary>Maps the shop's own categories onto these groups.</summary>
        /// <param name="other">The code of the group of every category that is not mapped (26 is seen in use).</param>
        /// <param name="categories">The code of the group of each category.</param>
        /// <exception cref="DargahInputException">A code is none of Tara's.</exception>
        public TaraGroupMap Map(long other, IEnumerable<KeyValuePair<string, long>> categories)
        {
            if (categories == null) throw new ArgumentNullException(nameof(categories));
            TaraGroupMapHandle map = NativeMethods.dargah_tara_group_map_new(handle, other);
            foreach (KeyValuePair<string, long> category in categories)
            {
                NativeMethods.dargah_tara_group_map_add(map, category.Key, category.Value);
            }
            return new TaraGroupMap(map, All);
        }
    }

    /// <summary>The shop's own categories mapped onto Tara's groups.</summary>
    public sealed class TaraGroupMap
    {
        private readonly TaraGroupMapHandle handle;
        private readonly IReadOnlyList<TaraGroup> groups;

        internal TaraGroupMap(TaraGroupMapHandle handle, IReadOnlyList<TaraGroup> groups)
        {
            this.handle = handle;
            this.groups = groups;
        }

        /// <summary>The group of a category.</summary>
        public TaraGroup this[string category]
        {
            get { return groups[(int)NativeMethods.dargah_tara_group_map_get(handle, category)]; }
        }
    }
}
