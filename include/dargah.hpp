/// @file
/// dargah in C++17: one payment client for the Iranian gateways Tara and TabaPay, header-only over dargah.h.
///
/// - Each handle has one owner, a class that can be moved and not copied; its destructor frees it.
/// - Everything that can fail exists twice: `tara.verify(…)` throws dargah::Error, `tara.try_verify(…)` never
///   throws and gives a dargah::Result. With DARGAH_NO_EXCEPTIONS defined, or exceptions off, only the `try_`
///   form is there.
/// - Text that comes out is a std::string_view borrowed from the object that it was asked of, and lives as long
///   as that; so do views (`…View`, Paid, Declined …) and lists. Nothing is copied, so that no secret is.
/// - `const` members may be called from several threads at the same time. Clients have no others.
/// - With DARGAH_USE_LOADER defined it includes dargah_loader.h: link nothing, call dargah_load() before anything
///   else, and define DARGAH_LOADER_IMPLEMENTATION in one file of the program.

#ifndef DARGAH_HPP
#define DARGAH_HPP

#include "dargah/answer.hpp"
#include "dargah/callback.hpp"
#include "dargah/checkout.hpp"
#include "dargah/checkout_builder.hpp"
#include "dargah/core.hpp"
#include "dargah/error.hpp"
#include "dargah/journal.hpp"
#include "dargah/outcome.hpp"
#include "dargah/payment.hpp"
#include "dargah/redirect.hpp"
#include "dargah/settings.hpp"
#include "dargah/tabapay.hpp"
#include "dargah/tara.hpp"
#include "dargah/tara_order.hpp"
#include "dargah/testing.hpp"
#include "dargah/values.hpp"

#endif
