using Xunit.Sdk;

namespace DataOps.Warehouses.Tests.Specification;

/// <summary>A fact of the specification; skipped, with the reason, in classes whose engine cannot be had here.</summary>
[XunitTestCaseDiscoverer("DataOps.Warehouses.Tests.Specification.SpecificationDiscoverer", "DataOps.Warehouses.Tests")]
[AttributeUsage(AttributeTargets.Method)]
public sealed class SpecificationAttribute : FactAttribute;
