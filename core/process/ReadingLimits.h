// Landlock (landlock(7)): which files a confined process may open at all.
#pragma once

namespace withheld::process {

/// Version of the kernel's Landlock interface; 0 = it has none, or it is switched off.
[[nodiscard]] int landlockVersion();

/// From now on this process, with all its threads to come, opens only what the libraries themselves need: fonts and their
/// configuration, character maps, recognition data, shared libraries, and what the kernel says about the machine. The user's
/// files reach it as descriptors. Needs "no new privileges". False when the kernel can't do it.
[[nodiscard]] bool limitReading();

}  // namespace withheld::process
