namespace DataOps.Generators.Descriptors;

/// <summary>All that the catalog class is made of.</summary>
/// <param name="Project">The project.</param>
/// <param name="Namespace">The namespace of the class.</param>
/// <param name="Name">The class.</param>
/// <param name="Entries">The relations.</param>
internal sealed record CatalogDescriptor(string Project, string Namespace, string Name, EquatableArray<CatalogEntry> Entries);

/// <summary>A relation in the catalog.</summary>
/// <param name="Member">The property that stands for it.</param>
/// <param name="Record">The full name of its record.</param>
/// <param name="Relation">Its name in the database, for the documentation.</param>
/// <param name="Kind">What it is.</param>
internal sealed record CatalogEntry(string Member, string Record, string Relation, string Kind);
